class NoExit:
    def __enter__(self):
        return self


class NoEnter:
    def __exit__(self, *args):
        return None


class ExitRaises:
    def __enter__(self):
        return "value"

    def __exit__(self, kind, error, trace):
        raise KeyError("from exit")


class ExitWithTooFew:
    def __enter__(self):
        return self

    def __exit__(self):
        pass


class EnterRaises:
    def __enter__(self):
        raise ValueError("from enter")

    def __exit__(self, *args):
        print("never")


class Truthy:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        print("exit", kind and kind.__name__, error)
        return 1


for manager in (NoExit(), NoEnter(), ExitRaises(), ExitWithTooFew(), EnterRaises(), Truthy(), 5, None, Truthy):
    try:
        with manager as value:
            raise IndexError("in the body")
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))
with Truthy(), Truthy() as second:
    1 / 0
print("after")
for value in (lambda: open("/dev/null").__exit__, lambda: Truthy().__exit__(None, None, None)):
    print(bool(value()))
