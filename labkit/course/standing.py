"""Where a trainee stands: the state of every lesson and exercise, and what comes next."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from labkit.course.index import Course, Item, Unit
from labkit.course.progress import Points, read_progress, total
from labkit.course.workspace import is_touched, read_manifest
from labkit.i18n import Language

State = Literal["new", "begun", "done"]


@dataclass(frozen=True)
class ItemStanding:
    """One lesson or exercise and how far it is."""

    item: Item
    state: State
    points: Points | None


@dataclass(frozen=True)
class UnitStanding:
    """One unit and the standing of what is in it."""

    unit: Unit
    items: tuple[ItemStanding, ...]

    @property
    def minutes(self) -> int:
        """How long the whole unit takes."""
        return sum(standing.item.minutes for standing in self.items)


@dataclass(frozen=True)
class Standing:
    """The whole course for one person."""

    units: tuple[UnitStanding, ...]

    @property
    def exercises(self) -> tuple[ItemStanding, ...]:
        """All exercises in order."""
        return tuple(s for unit in self.units for s in unit.items if s.item.kind == "exercise")

    @property
    def done(self) -> int:
        """How many exercises have all their points."""
        return sum(standing.state == "done" for standing in self.exercises)

    @property
    def next(self) -> ItemStanding | None:
        """The first thing not behind one; None when all is done.

        A lesson gives no points: it lies behind whoever ran it, or began any exercise that comes later.
        """
        flat = [standing for unit in self.units for standing in unit.items]
        begun = [i for i, s in enumerate(flat) if s.item.kind == "exercise" and s.state != "new"]
        furthest = max(begun, default=-1)
        for place, standing in enumerate(flat):
            is_lesson = standing.item.kind == "lesson"
            behind = standing.state != "new" or place < furthest if is_lesson else standing.state == "done"
            if not behind:
                return standing
        return None


def standing_of(course: Course, workspace: Path, lang: Language) -> Standing:
    """Look up progress and the notebooks themselves.

    Args:
        course: the units to show.
        workspace: the trainee's folder.
        lang: whose notebooks count as opened; points count whichever language earned them.
    """
    progress, manifest = read_progress(workspace), read_manifest(workspace)

    def of(item: Item) -> ItemStanding:
        questions = progress.get(item.slug, {})
        points = total(questions) if questions else None
        if points and points.is_full:
            return ItemStanding(item, "done", points)
        opened = is_touched(workspace, item.place(lang), manifest)
        return ItemStanding(item, "begun" if points or opened else "new", points)

    return Standing(tuple(UnitStanding(unit, tuple(of(item) for item in unit.items)) for unit in course.units))
