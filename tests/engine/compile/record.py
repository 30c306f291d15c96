"""Records what CPython makes of the snippets: run it with 3.11, 3.12 or 3.13, in this folder.

    python3.13 record.py

writes recorded-3.13.json, one snippet a line. Snippets in 3.14's own syntax are left out, and those
that an older version refuses; the errors are 3.13's.
"""

import json
import pathlib
import re
import sys

from describe_code import describe, listing

FOLDER = pathlib.Path(__file__).parent


def snippets(path):
    for part in re.split(r"^#: ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, source = part.partition("\n")
        yield f"{path.stem}: {name}", source


def main():
    version = "{}.{}".format(*sys.version_info)
    rows = {}
    for path in sorted((FOLDER / "snippets").glob("*.py")):
        if path.stem.endswith("3_14"):
            continue
        for name, source in snippets(path):
            row = describe(source)
            if "error" in row and version != "3.13":
                continue
            rows[name] = row
            if path.stem == "checkpoints":
                rows[name]["listing"] = listing(source)
    if version == "3.13":
        for name, source in snippets(FOLDER / "errors.py"):
            rows[name] = describe(source)
    lines = (f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in rows.items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (FOLDER / f"recorded-{version}.json").write_text(text, encoding="utf-8")


main()
