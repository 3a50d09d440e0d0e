"""Documents and the way to ask about them, shared by the tests of the tasks that work on records."""

import csv
import json
from pathlib import Path

from labkit.practice import handle

DATA = Path(__file__).parents[4] / "datasets"


def _rows(name, file):
    with (DATA / name / file).open(encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


NOTICES = {row["notice_id"]: row for row in _rows("notices", "notices.csv")}
RELEASES = {row["release_id"]: row for row in _rows("press_releases", "press_releases.csv")}


def _headed(row):
    year, month, day = row["date"].split("-")
    date = f"{year}. {int(month)}. {int(day)}."
    head = f"회의명: {row['meeting']}\n일시: {date} {row['time']}\n장소: {row['place']}\n참석: {row['present']}"
    return f"{head}\n\n{row['transcript']}"


MINUTES = {row["meeting_id"]: _headed(row) for row in _rows("minutes", "minutes.csv")}
ENGLISH_MINUTES = """Meeting: Safety at the lantern festival
Date: 16 September 2025 (Tue) 14:00
Present: Kim Dana (Festival Team); Park Jun (Transport); Lee Ora (Fire Station)

Kim Dana: Thanks for coming. Let's start with the stewards.
Park Jun: I'll redraw the steward plan by next Wednesday and circulate it.
Lee Ora: What if we closed the north gate altogether?
Kim Dana: We need the deputy mayor for that. Let's leave it for the next meeting.
Lee Ora: The fire extinguishers are out of date. I will replace them by the 24th.
Kim Dana: Park, could you ask the police for the staffing plan by Friday?
Park Jun: Sure.
Lee Ora: We could fly drones over the crowd.
Park Jun: We'd need a permit.
Lee Ora: Fine, I withdraw that.
Kim Dana: The volunteer centre will send the list of interpreters before the end of the month.
Kim Dana: We'll put up new signs, no date yet."""


def ask(prompt, document):
    """The answer, the ids of the failings that show, and the whole trace."""
    if "{document}" in prompt:
        start = prompt.index("{document}")
        content = prompt.replace("{document}", document)
    else:
        start, content = len(prompt) + 2, f"{prompt}\n\n{document}"
    place = f"{start}:{start + len(document)}"
    request = {"messages": [{"role": "user", "content": content}], "metadata": {"labkit_document": place}}
    reply = handle(request)
    trace = reply["labkit_trace"]
    return reply["choices"][0]["message"]["content"], [f["id"] for f in trace["failings"]], trace


def records(text):
    """JSON as it was written, fenced or not."""
    return json.loads(text.removeprefix("```json\n").removesuffix("\n```"))


def table(text):
    """The rows of a markdown table, its head first, without its rule."""
    rows = [[c.strip() for c in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [r for r in rows if set("".join(r)) - set("- ")]
