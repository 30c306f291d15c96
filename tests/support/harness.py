"""Runs one program after another as __main__ would run; the oracle puts memory back after each."""
import atexit, linecache, sys, traceback, types
import pyodide.webloop

# Loaded once, before the oracle remembers its memory: what many programs import and takes long. None of them lends an
# attribute to a package that would not have it otherwise.
import argparse, array, calendar, cmath, configparser, csv, datetime, decimal, difflib, fractions, hashlib, hmac, html
import ipaddress, numbers, pickle, pprint, queue, statistics, timeit, unicodedata, unittest, uuid


class _NoLoop:
    """In the place of Pyodide's event loop, which would run what a program started after its memory was put back."""

    def __init__(self, *arguments):
        raise RuntimeError('the oracle has no event loop: record this program')


def _clear(namespace):
    # What the interpreter does with the main module when it ends: names with one underscore first.
    for hidden in (True, False):
        for name in list(namespace):
            if name != '__builtins__' and (name.startswith('_') and not name.startswith('__')) == hidden:
                namespace[name] = None


def _show(error, source):
    # Drop the frames of this harness, keep the program's.
    trace = error.__traceback__.tb_next
    if isinstance(error, SyntaxError) and trace is None and error.text is None and error.lineno:
        # The compiler reads the line from the file, which is not there.
        error.text = source.splitlines(True)[error.lineno - 1]
    sys.setrecursionlimit(1000)
    if sys.excepthook is sys.__excepthook__:
        traceback.print_exception(type(error), error, trace, file=sys.stderr)
    else:
        sys.excepthook(type(error), error, trace)


pyodide.webloop.WebLoop = _NoLoop


def run_program(source):
    main = types.ModuleType('__main__')
    main.__dict__['__builtins__'] = __builtins__
    sys.argv, sys.modules['__main__'] = ['main.py'], main
    sys.setrecursionlimit(1000)
    status = 0
    # Tracebacks show the program's lines.
    linecache.cache['main.py'] = (len(source), None, source.splitlines(True), 'main.py')
    try:
        code = compile(source, 'main.py', 'exec', dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as stop:
        if isinstance(stop.code, int):
            status = stop.code & 0xFF
        elif stop.code is not None:
            print(stop.code, file=sys.stderr)
            status = 1
    except BaseException as error:
        status = 130 if isinstance(error, KeyboardInterrupt) else 1
        _show(error, source)
        error = None
    atexit._run_exitfuncs()
    _clear(main.__dict__)
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass
    return status


def ask_program(source, text):
    scope = {'input': text}
    exec(compile(source, 'question.py', 'exec', dont_inherit=True), scope)
    return scope['answer']()
