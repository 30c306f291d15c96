"""Describes compiled code as plain data, the same way on every version.

`describe(source)` returns one entry for every code object, outer before inner, or the SyntaxError.
Instructions leave caches and EXTENDED_ARG out; jumps name the index of an instruction.
"""

import dis
import io
import re
import types
import warnings


def constant(value):
    if isinstance(value, types.CodeType):
        return f"<code {value.co_name}>"
    if isinstance(value, frozenset):
        return "frozenset({" + ", ".join(sorted(constant(item) for item in value)) + "})"
    if isinstance(value, tuple):
        inner = ", ".join(constant(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


def starts_of(code):
    """Instructions, and where each begins: with its EXTENDED_ARGs."""
    found, starts, prefix = [], [], None
    for i in dis.get_instructions(code):
        if i.opname == "EXTENDED_ARG":
            prefix = i.offset if prefix is None else prefix
        elif i.opname != "CACHE":
            found.append(i)
            starts.append(i.offset if prefix is None else prefix)
            prefix = None
    return found, starts


def instructions(code):
    found, starts = starts_of(code)
    index = {start: n for n, start in enumerate(starts)}
    rows = []
    for i in found:
        if i.opname == "END_ASYNC_FOR":
            arg = ""
        elif i.opcode in dis.hasjrel or i.opcode in dis.hasjabs:
            arg = index[i.argval]
        elif i.opcode in dis.hasconst:
            arg = constant(code.co_consts[i.arg])
        else:
            arg = "" if i.arg is None else i.arg
        rows.append(f"{i.opname} {arg}".rstrip())
    # Line, end line, column and end column of every instruction, in one row.
    positions = [-1 if part is None else part for i in found for part in i.positions]
    starts.append(len(code.co_code))
    table = []
    for entry in dis._parse_exception_table(code):
        start = starts.index(entry.start)
        end = next(n for n, offset in enumerate(starts) if offset >= entry.end)
        table.append([start, end, index[entry.target], entry.depth, entry.lasti])
    return rows, positions, table


def one(code):
    rows, positions, table = instructions(code)
    return {
        "name": code.co_name,
        "qualname": code.co_qualname,
        "firstLineno": code.co_firstlineno,
        "argcounts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "flags": code.co_flags,
        "stacksize": code.co_stacksize,
        "names": list(code.co_names),
        "varnames": list(code.co_varnames),
        "cellvars": list(code.co_cellvars),
        "freevars": list(code.co_freevars),
        "consts": [constant(value) for value in code.co_consts],
        "instructions": rows,
        "exceptions": table,
        "positions": positions,
    }


def walk(code):
    yield one(code)
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from walk(value)


def describe(source, filename="<test>"):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            code = compile(source, filename, "exec", dont_inherit=True, optimize=0)
        except SyntaxError as error:
            return {
                "error": [error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset]
            }
    return {"codes": list(walk(code))}


def listing(source, filename="<test>"):
    """What `python -m dis` prints, without the addresses of code objects."""
    out = io.StringIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dis.dis(compile(source, filename, "exec", dont_inherit=True, optimize=0), file=out)
    return re.sub(r" at 0x[0-9a-f]+(?=, file)", "", out.getvalue())
