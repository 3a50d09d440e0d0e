"""The data sets as published: valid, stable, with no dangling key and nothing that belongs elsewhere."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import frictionless
import pytest
import yaml

from graders import heldout

ROOT = Path(__file__).parents[2]
DATASETS = ROOT / "datasets"
NAMES = sorted(path.parent.name for path in DATASETS.glob("*/datapackage.yaml"))
PACKAGES = {name: yaml.safe_load((DATASETS / name / "datapackage.yaml").read_text("utf-8")) for name in NAMES}
RESOURCES = [(name, resource) for name in NAMES for resource in PACKAGES[name]["resources"]]
BILINGUAL_WORDS = ("title", "description", "unit")


def rows(name: str, path: str, encoding: str = "utf-8") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((DATASETS / name / path).read_bytes().decode(encoding), newline="")))


def build_module():
    spec = spec_from_file_location("datasets_build", DATASETS / "build.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", NAMES)
def test_frictionless_finds_nothing(name):
    report = frictionless.validate(str(DATASETS / name / "datapackage.yaml"))
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []


def test_frictionless_would_find_a_stale_hash(tmp_path):
    # Else the test above could pass without looking at the files.
    for file in ("datapackage.yaml", "dong_codes.csv"):
        (tmp_path / file).write_bytes((DATASETS / "dong_codes" / file).read_bytes())
    table = tmp_path / "dong_codes.csv"
    table.write_bytes(table.read_bytes().replace("나루동".encode(), "나무동".encode()))
    report = frictionless.validate(str(tmp_path / "datapackage.yaml"))
    assert report.flatten(["type"]) == [["hash-count"]]


def test_what_is_committed_is_what_the_generators_make():
    assert build_module().stale() == []


def test_a_generator_alone_rebuilds_the_same_bytes_under_another_locale(tmp_path):
    # In a process of its own, in a foreign encoding and hash order: the bytes must come from the seed alone.
    root = tmp_path / "datasets"
    shutil.copytree(DATASETS, root, ignore=shutil.ignore_patterns("__pycache__"))
    before = {path: path.read_bytes() for path in (root / "complaints").glob("*.*")}
    (root / "complaints/complaints.csv").unlink()
    environment = {"PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    script = root / "complaints/generate.py"
    subprocess.run([sys.executable, str(script)], check=True, cwd=tmp_path, env=environment)
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", NAMES)
def test_everything_said_is_said_in_both_languages(name):
    def walk(node, path):
        if isinstance(node, dict):
            for key in BILINGUAL_WORDS:
                if key in node and "path" not in node:  # a licence's own title is a name
                    assert node.get(f"{key}@en"), f"{path}: {key} has no English"
            for key, value in node.items():
                walk(value, f"{path}/{key}")
        elif isinstance(node, list):
            for place, value in enumerate(node):
                walk(value, f"{path}/{place}")

    package = PACKAGES[name]
    walk(package, name)
    assert package["description@en"]
    assert package["provenance"]["method@en"]
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field.get("title"), field["name"]
            assert all(code["ko"] and code["en"] for code in field.get("codes", ()))


@pytest.mark.parametrize("name", NAMES)
def test_every_set_is_cc0_and_says_how_it_was_made(name):
    package = PACKAGES[name]
    assert [licence["name"] for licence in package["licenses"]] == ["CC0-1.0"]
    assert package["provenance"]["kind"] == "synthetic"
    assert (DATASETS / name / package["provenance"]["generator"]).exists()
    assert package["name"] == name


@pytest.mark.parametrize(("name", "resource"), RESOURCES, ids=[f"{n}-{r['name']}" for n, r in RESOURCES])
def test_code_lists_are_the_values_that_are_allowed(name, resource):
    for field in resource["schema"]["fields"]:
        if "codes" in field:
            assert [code["value"] for code in field["codes"]] == field["constraints"]["enum"], field["name"]


def test_files_have_plain_line_ends_and_no_byte_order_mark():
    files = {path: path.read_bytes() for path in DATASETS.rglob("*.*") if "__pycache__" not in path.parts}
    assert len(files) > 20
    wrong = [path for path, data in files.items() if b"\r" in data or data.startswith(b"\xef\xbb\xbf")]
    assert wrong == []


def test_dong_codes_fit_their_districts_and_meet_no_real_region():
    codes = rows("dong_codes", "dong_codes.csv")
    assert len(codes) == 24
    assert {row["district_code"]: row["district"] for row in codes} == {
        "99111": "예담구",
        "99113": "새빛구",
        "99115": "들샘구",
    }
    assert all(row["code"].startswith(row["district_code"]) and len(row["code"]) == 10 for row in codes)


def test_dongs_of_every_set_are_dongs_of_the_city():
    known = {(row["code"], row["dong"]) for row in rows("dong_codes", "dong_codes.csv")}
    assert {(row["dong_code"], row["dong"]) for row in rows("complaints", "complaints.csv")} <= known


def test_nothing_held_out_is_in_reach_of_a_trainee():
    squeeze = re.compile(r"\W+")
    pages = [path for path in DATASETS.rglob("*") if path.suffix in {".csv", ".jsonl", ".md", ".yaml"}]
    public = [squeeze.sub("", page.read_text("utf-8", errors="ignore")) for page in pages]
    assert len(public) > 40
    secrets = heldout.secrets()
    assert len(secrets) > 700
    assert [text for text in secrets if any(squeeze.sub("", text) in page for page in public)] == []


def test_a_held_out_paragraph_would_be_found():
    # Else the test above could pass with lines that stand nowhere.
    body = "\n".join(heldout.notices()[0].document["ko"].splitlines())
    assert any(text in body for text in heldout.secrets())


@pytest.mark.parametrize("name", ["minutes", "ai_outputs", "case_files"])
def test_the_key_of_an_exercise_is_not_beside_its_texts(name):
    pages = "".join(p.read_text("utf-8") for p in (DATASETS / name).rglob("*") if p.suffix in {".csv", ".jsonl"})
    for word in ("decisions_ko", "not_actions", "truth_ko", '"label"', "personal_data"):
        assert word not in pages


def test_no_set_holds_the_clean_population():
    published = {r["path"] for name, r in RESOURCES if name == "population"}
    assert published == {"population.csv"}
    assert [p.name for p in (DATASETS / "population").glob("*.csv")] == ["population.csv"]


HELD_OUT = ("complaints", "notices", "press_releases", "case_files", "minutes", "works", "ai_outputs")
CONTACTS = {
    r"(?<![\d-])\d{2,3}-\d{3,4}-\d{4}(?!\d)": r"099-000-\d{4}|010-0000-\d{4}",
    r"\d{6}-\d{7}": r"\d{2}(1[3-9]|[2-9]\d)\d{2}-\d{7}",  # month 13 and above: such a person cannot exist
    r"[\w.]+@[\w.]+": r"[\w.]+@haneul\.example\.?",
    r"https?://[\w.]+": r"https://www\.(haneul\.example|law\.go\.kr)",  # and where statutes are looked up
}


@pytest.mark.parametrize(("found", "allowed"), CONTACTS.items())
def test_contacts_cannot_be_anyones(found, allowed):
    pages = [json.dumps(rows(name, r["path"]), ensure_ascii=False) for name, r in RESOURCES if r["encoding"] == "utf-8"]
    pages += [(ROOT / "graders/heldout" / f"{name}.jsonl").read_text("utf-8") for name in HELD_OUT]
    hits = [hit for page in pages for hit in re.findall(found, page)]
    assert [hit for hit in hits if not re.fullmatch(allowed, hit)] == []
