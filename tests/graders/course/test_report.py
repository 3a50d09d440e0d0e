"""A report that a spreadsheet can open without running anything."""

from graders.course.report import Report


def test_csv():
    report = Report({"a": 10.0, "b": 5.0}, {"=HYPERLINK(1)": {"a": 7.5}, "kim": {"a": 10.0, "b": 0.0}})
    assert report.to_csv().splitlines() == [
        "student,a (/10),b (/5),total",
        "'=HYPERLINK(1),7.5,,7.5",  # not handed in is empty, zero points are 0
        "kim,10,0,10",
    ]
