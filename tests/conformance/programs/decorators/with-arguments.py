def repeat(times, *, sep=" "):
    print("making", times)

    def decorate(f):
        print("decorating", f.__name__)

        def wrapper(*args):
            return sep.join(str(f(*args)) for _ in range(times))

        wrapper.__name__ = f.__name__
        wrapper.__wrapped__ = f
        return wrapper

    return decorate


@repeat(3)
def echo(x):
    return x


@repeat(2, sep="/")
@repeat(2, sep="+")
def one():
    return 1


print(echo("hi"), one(), echo.__name__, echo.__wrapped__("x"))
decorators = {"twice": repeat(2)}


@decorators["twice"]
def dash():
    return "-"


@(lambda f: lambda: f() + "!")
def shout():
    return "hey"


print(dash(), shout())
