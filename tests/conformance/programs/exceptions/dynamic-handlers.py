order = []


def which(tag, cls):
    order.append(tag)
    return cls


try:
    raise IndexError("x")
except which("first", KeyError):
    print("no")
except which("second", LookupError):
    print("yes")
except which("third", Exception):
    print("never asked")
print(order)


def handlers(*classes):
    try:
        raise classes[0]("raised")
    except classes[1:] as error:
        return f"handled {error}"
    except BaseException as error:
        return f"fallback {type(error).__name__}"


print(handlers(KeyError, LookupError), handlers(ValueError, KeyError, TypeError), handlers(SystemExit, Exception), handlers(OSError))
for code in (0, 3, "text", None):
    try:
        raise SystemExit(code)
    except SystemExit as error:
        print("exit", error.code, error.args)
