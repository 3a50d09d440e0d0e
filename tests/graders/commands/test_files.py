"""Commands outside a course, and files that cannot be written: one clear line, and no trace."""

from pathlib import Path

import pytest

from graders.commands import bundle, main
from graders.course.directory import FILES, require_course
from graders.course.report import Report


@pytest.mark.parametrize("command", [["report"], ["grade", "clean_population"]])
@pytest.mark.parametrize("there", [[], ["nbgrader_config.py"], ["gradebook.db"]])
def test_outside_a_course_nothing_is_made(tmp_path, command, there, capsys):
    for name in there:
        (tmp_path / name).write_text("", "utf-8")
    assert main([*command, "--course", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    for name in FILES:
        assert (name in said) is (name not in there)
    assert sorted(f.name for f in tmp_path.iterdir()) == sorted(there)


def test_a_course_is_taken_for_one(tmp_path, monkeypatch):
    for name in FILES:
        (tmp_path / name).write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert require_course(Path()) == tmp_path.resolve()


@pytest.mark.parametrize("target", ["taken", "file/under.csv"])
@pytest.mark.parametrize("command", ["report", "bundle"])
def test_a_file_that_cannot_be_written_is_told(tmp_path, monkeypatch, command, target, capsys):
    (tmp_path / "taken").mkdir()
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setattr("graders.commands.report.require_course", lambda folder: folder)
    monkeypatch.setattr("graders.commands.report.read_report", lambda course: Report({}, {}))
    monkeypatch.setattr(bundle, "make_bundle", lambda root: (b"zip", []))
    named = str(tmp_path / target)
    assert main([command, *(["--csv"] if command == "report" else []), named]) == 1
    assert named in capsys.readouterr().err


def test_missing_folders_are_made_and_the_csv_has_its_mark(tmp_path, monkeypatch):
    monkeypatch.setattr("graders.commands.report.require_course", lambda folder: folder)
    monkeypatch.setattr("graders.commands.report.read_report", lambda course: Report({"a": 1.0}, {"김": {"a": 1.0}}))
    file = tmp_path / "new/points.csv"
    assert main(["report", "--csv", str(file)]) == 0
    assert file.read_bytes().startswith("\ufeffstudent".encode())
