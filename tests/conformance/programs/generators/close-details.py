def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("ignoring exit")
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "value"


r = returns_on_close()
next(r)
print(r.close())


def raises_on_close():
    try:
        yield 1
    finally:
        raise ValueError("in finally")


x = raises_on_close()
next(x)
try:
    x.close()
except ValueError as error:
    print(error, type(error.__context__).__name__)
never_started = stubborn()
never_started.close()
print(list(never_started), issubclass(GeneratorExit, Exception), issubclass(GeneratorExit, BaseException))
