def run(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print("values", [str(e) for e in group.exceptions])
        except* (KeyError, IndexError) as group:
            print("lookups", repr(group))
            raise OSError("while handling")
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as left:
        print("left", repr(left))


run(ValueError("bare"))
run(ExceptionGroup("g", [ValueError(1), ValueError(2)]))
run(ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3)]))
run(ExceptionGroup("g", [ExceptionGroup("deep", [IndexError(4), ValueError(5)])]))
run(TypeError("not handled"))
run(BaseExceptionGroup("g", [KeyboardInterrupt(), ValueError(6)]))
for source in ("except* ExceptionGroup: pass", "except* 5: pass", "except* (ValueError, ExceptionGroup): pass", "except* int: pass"):
    try:
        exec(f"try:\n    raise ValueError('x')\n{source}")
    except (TypeError, ValueError) as error:
        print(source, "|", type(error).__name__, error)
try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except* ValueError:
    pass
except* KeyError:
    for i in range(2):
        if i:
            break
print("done")
