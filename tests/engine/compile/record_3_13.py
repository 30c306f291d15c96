"""Records what CPython 3.13 makes of the snippets: run it with that interpreter, in this folder.

    python3.13 record_3_13.py

writes recorded-3.13.json, one snippet a line. Snippets in 3.14's own syntax are left out.
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
    assert sys.version_info[:2] == (3, 13), "3.13 is recorded here"
    rows = {}
    for path in sorted((FOLDER / "snippets").glob("*.py")):
        if path.stem.endswith("3_14"):
            continue
        for name, source in snippets(path):
            rows[name] = describe(source)
            if path.stem == "checkpoints":
                rows[name]["listing"] = listing(source)
    for name, source in snippets(FOLDER / "errors.py"):
        rows[name] = describe(source)
    lines = (f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in rows.items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (FOLDER / "recorded-3.13.json").write_text(text, encoding="utf-8")


main()
