"""`labkit check SLUG`: run one's own notebook of an exercise and see the feedback here."""

import argparse
from pathlib import Path

from labkit.commands.parser import both
from labkit.i18n import LANGUAGES, catalogue, current_language, language

t = catalogue("checks")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `check` to the command line."""
    parser = subparsers.add_parser("check", help=both(t("check-help")), description=both(t("check-long")))
    parser.add_argument("slug", help=both(t("check-slug")))
    parser.add_argument("--notebook", type=Path, metavar="FILE", help=both(t("check-notebook")))
    parser.add_argument("--workspace", type=Path, metavar="DIR", help=both(t("check-workspace")))
    parser.add_argument("--lang", choices=LANGUAGES, help=both(t("check-lang")))


def run(args: argparse.Namespace) -> int:
    """Print a panel for each question.

    Args:
        args: slug, notebook, workspace, lang.

    Returns:
        0 when every question has full marks, else 1.
    """
    from labkit.course.progress import record
    from labkit.feedback.panel import Panel
    from labkit.selfcheck import check_notebook, find_notebook, installed_grader
    from labkit.setup.layout import Layout, workspace_folder

    if args.lang:
        language(args.lang)
    workspace = workspace_folder(Layout.of_this_checkout().root, args.workspace)
    file = find_notebook(args.slug, current_language(), workspace, args.notebook)
    print(t("check-running", file=file))
    scores, trouble = check_notebook(file, args.slug)
    if trouble:
        print(f"⚠ {trouble}")
    for question, score in scores:
        print(f"\n[{question.id}]")
        print(Panel.of_score(score, public=installed_grader() is None))
        record(args.slug, question.id, score.points, score.max_points, workspace)
    return int(any(score.points < score.max_points for _, score in scores))
