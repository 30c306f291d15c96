"""Records what CPython 3.9 and 3.10 make of the snippets: run it with both, in this folder.

    python3.9 record_blockstack.py; python3.10 record_blockstack.py

writes recorded-3.9.json and recorded-3.10.json, one snippet a line. Snippets whose syntax the version lacks are
left out. A jump names the index of an instruction; EXTENDED_ARG is left out.
"""

import dis
import io
import json
import pathlib
import re
import sys
import types
import warnings

FOLDER = pathlib.Path(__file__).parent
RELATIVE = set(dis.hasjrel)
UNIT = 2 if sys.version_info >= (3, 10) else 1


def snippets(path):
    for part in re.split(r"^#: ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, source = part.partition("\n")
        yield f"{path.stem}: {name}", source


def constant(value):
    if isinstance(value, types.CodeType):
        return f"<code {value.co_name}>"
    if isinstance(value, frozenset):
        return "frozenset({" + ", ".join(sorted(constant(item) for item in value)) + "})"
    if isinstance(value, tuple):
        inner = ", ".join(constant(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


def instructions(code):
    rows = []
    begins = {}
    begin = None
    for i in dis.get_instructions(code):
        if begin is None:
            begin = i.offset
        begins[begin] = len(rows)
        if i.opname == "EXTENDED_ARG":
            continue
        begin = None
        rows.append(i)
    out = []
    for i in rows:
        if i.opcode in RELATIVE or i.opcode in dis.hasjabs:
            arg = begins[i.argval]
        elif i.opcode in dis.hasconst:
            arg = constant(i.argval)
        else:
            arg = "" if i.arg is None else i.arg
        out.append(f"{i.opname} {arg}".rstrip())
    lines = []
    line = None
    for i in rows:
        line = i.starts_line or line
        lines.append(line)
    return out, lines


def one(code):
    rows, lines = instructions(code)
    return {
        "name": code.co_name,
        "argcounts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "names": list(code.co_names),
        "varnames": list(code.co_varnames),
        "cellvars": list(code.co_cellvars),
        "freevars": list(code.co_freevars),
        "consts": [constant(value) for value in code.co_consts],
        "instructions": rows,
        "lines": lines,
    }


def walk(code):
    yield one(code)
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from walk(value)


def compiled(source):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return compile(source, "<test>", "exec", dont_inherit=True, optimize=0)


def listing(code):
    out = io.StringIO()
    dis.dis(code, file=out)
    return re.sub(r" at 0x[0-9a-f]+(?=, file)", "", out.getvalue())


def main():
    version = "{}.{}".format(*sys.version_info[:2])
    assert version in ("3.9", "3.10"), version
    rows = {}
    for path in sorted((FOLDER / "snippets").glob("*.py")):
        for name, source in snippets(path):
            try:
                code = compiled(source)
            except SyntaxError:
                continue
            rows[name] = {"codes": list(walk(code))}
            if path.stem == "checkpoints":
                rows[name]["listing"] = listing(code)
    lines = (f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in rows.items())
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    (FOLDER / f"recorded-{version}.json").write_text(text, encoding="utf-8")


main()
