"""The README of a data set, made from its descriptor: columns described twice would drift apart."""

from typing import Any

import yaml

_FEW = 8
_WORDS = {
    "ko": {
        "columns": "열",
        "head": "| 열 | 뜻 | 형 | 단위 |",
        "made": "만든 방법",
        "load": "불러오기",
        "rows": "행",
        "licence": "이용 조건",
        "date": "데이터 기준일",
    },
    "en": {
        "columns": "Columns",
        "head": "| column | meaning | type | unit |",
        "made": "How it was made",
        "load": "Load it",
        "rows": "rows",
        "licence": "Licence",
        "date": "Reference date",
    },
}


def readme(name: str, descriptor: str) -> str:
    package = yaml.safe_load(descriptor)
    notice = "<!-- Made from datapackage.yaml by generate.py: edit that. -->\n"
    return notice + "\n---\n\n".join(_section(name, package, lang) for lang in ("ko", "en"))


def _say(owner: dict[str, Any], key: str, lang: str) -> str:
    value = owner.get(key if lang == "ko" else f"{key}@en", "")
    return " ".join(str(value).split())


def _section(name: str, package: dict[str, Any], lang: str) -> str:
    words = _WORDS[lang]
    lines = [f"# {_say(package, 'title', lang)} (`{name}`)", "", _say(package, "description", lang), ""]
    if plot := package.get("plot"):
        lines += [f"![{_say(plot, 'title', lang)}]({plot['path']})", ""]
    for resource in package["resources"]:
        size = f"{resource['rows']:,} {words['rows']}, {resource['encoding']}"
        size = f"{_say(resource, 'title', lang)}, {size}" if "title" in resource else size
        lines += [f"## {words['columns']}: `{resource['path']}` ({size})", ""]
        lines += [words["head"], "|---|---|---|---|"]
        # A wide table repeats its columns by month: `repeats` says how, and only the first are listed.
        shown = resource["schema"]["fields"][: _FEW if "repeats" in resource else None]
        lines += [_row(field, lang) for field in shown]
        lines += [f"| … | {_say(resource, 'repeats', lang)} | | |"] * ("repeats" in resource)
        lines += [""]
    licence, created = package["licenses"][0]["name"], package["referenceDate"]
    lines += [f"## {words['made']}", "", _say(package["provenance"], "method", lang), ""]
    lines += [f"```\npython datasets/{name}/generate.py\n```", ""]
    lines += [f"- {words['licence']}: {licence}", f"- {words['date']}: {created}", ""]
    lines += [f"## {words['load']}", "", "```python", "import labkit", "", f'labkit.load("{name}")']
    lines += [f'labkit.load("{name}", form="{resource["name"]}")' for resource in package["resources"][1:]]
    lines += [f'labkit.describe("{name}")', "```", ""]
    return "\n".join(lines)


def _row(field: dict[str, Any], lang: str) -> str:
    about = ". ".join(part for part in (_say(field, "title", lang), _say(field, "description", lang)) if part)
    return f"| `{field['name']}` | {about} | {field['type']} | {_say(field, 'unit', lang)} |"
