import traceback

def inner(x):
    return 1 / x

def outer(x):
    return inner(x)

try:
    outer(0)
except ZeroDivisionError as e:
    print(traceback.format_exc(), end="")
    print(traceback.format_exception_only(e))
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str if hasattr(te, "exc_type_str") else te.exc_type.__name__, str(te), len(te.stack))
    print("".join(te.format(chain=False))[:34])
    print("".join(traceback.format_tb(e.__traceback__, limit=1)), end="")
    print("".join(traceback.format_tb(e.__traceback__, limit=-1)), end="")
print(traceback.format_exc(), end="")
