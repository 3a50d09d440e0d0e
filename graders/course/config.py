"""How nbgrader is configured in a course of ours. The course's `nbgrader_config.py` is one call of `configure`."""

from pathlib import Path

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    IgnorePattern,
    LimitOutput,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
)
from nbgrader.server_extensions.formgrader.handlers import template_path as formgrader_templates
from traitlets.config import Config

from graders.build.release import release_config
from graders.course.markdown import markdown_to_html
from graders.course.preprocessors import BoundOutputs, ExecuteForAnswers, MarkForReview, RebuildFromSource, ScoreAnswers
from graders.course.sanitise import clean_html, clean_markdown

CELL_SECONDS = 30
TEMPLATES = Path(__file__).with_name("templates")


def configure(c: Config, root: Path, course_id: str) -> None:
    """Set up nbgrader for a course.

    Args:
        c: `get_config()`.
        root: the course directory.
        course_id: as the exchange and the gradebook name it.
    """
    c.CourseDirectory.root = str(root)
    c.CourseDirectory.course_id = course_id
    # One machine, one folder: on a hub set this to the shared exchange instead.
    c.Exchange.root = str(root / "exchange")
    c.ExchangeFactory.collect = "graders.course.collecting.SafeCollect"
    c.merge(release_config())
    c.Autograde.sanitize_preprocessors = [
        RebuildFromSource,
        ClearOutput,
        DeduplicateIds,
        OverwriteKernelspec,
        OverwriteCells,
        CheckCellMetadata,
    ]
    c.Autograde.autograde_preprocessors = [
        ExecuteForAnswers,
        ScoreAnswers,
        BoundOutputs,
        IgnorePattern,
        ClearMetadataPreprocessor,
        LimitOutput,
        SaveAutoGrades,
        MarkForReview,
        AssignLatePenalties,
        CheckCellMetadata,
    ]
    c.Execute.timeout = CELL_SECONDS
    c.LimitOutput.max_lines = 200
    # Formgrader and feedback: everything a trainee wrote is sanitised, nothing is fetched from outside.
    c.HTMLExporter.sanitize_html = True
    # nbgrader's formgrader page sends markdown through `strip_files_prefix` and no further: a trainee's <svg onload=…>
    # ran in the instructor's session. So that filter sanitises too.
    c.HTMLExporter.filters = {
        "clean_html": clean_html,
        "markdown2html": markdown_to_html,
        "strip_files_prefix": clean_markdown,
    }
    for url in ("mathjax_url", "require_js_url", "jquery_url"):
        setattr(c.HTMLExporter, url, "")
    # `templates/base` takes the place of the MathJax that the page would fetch from outside.
    c.HTMLExporter.extra_template_basedirs = [str(TEMPLATES), formgrader_templates]
    # Our page for feedback alone: set for every HTMLExporter, it would take formgrader's place too.
    c.GenerateFeedback.HTMLExporter.template_name = "feedback_page"
    c.GenerateFeedback.HTMLExporter.extra_template_basedirs = [str(TEMPLATES)]
