"""The questions at the end of a lesson: for thinking back, neither graded nor stored nor sent."""

from labkit.quizzes.model import Option, Question, Quiz
from labkit.quizzes.reading import find_quiz, read_quiz
from labkit.quizzes.shown import ShownQuiz, quiz

__all__ = ["Option", "Question", "Quiz", "ShownQuiz", "find_quiz", "quiz", "read_quiz"]
