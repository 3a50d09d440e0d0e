"""Grading prompts on another model than the practice model: an instructor's choice, written in the course.

A language model answers differently every time, is not always up and costs money. So each case is asked several times
(epochs), every reply is kept on disk (a regrade asks nothing and gives the same points), the format may be read
loosely, criteria may have other thresholds, and a model that does not answer leaves the question for a person: there is
no falling back to another model.
"""

from graders.examiner.asking import Examiner, ModelAwayError
from graders.examiner.settings import ExaminerSettings, read_settings

__all__ = ["Examiner", "ExaminerSettings", "ModelAwayError", "read_settings"]
