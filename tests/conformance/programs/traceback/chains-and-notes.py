import sys
import traceback

def load():
    try:
        {}["key"]
    except KeyError as e:
        e.add_note("while loading")
        raise ValueError("bad file") from e

try:
    load()
except ValueError as e:
    traceback.print_exc(file=sys.stdout)
    traceback.print_exception(e, chain=False, file=sys.stdout)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        undefined_name
except NameError as e:
    traceback.print_exception(e, file=sys.stdout, limit=1)
try:
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [TypeError("t")])])
except ExceptionGroup as g:
    traceback.print_exception(g, file=sys.stdout)
