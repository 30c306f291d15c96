def risky():
    try:
        print("try")
        raise KeyError("the key")
    finally:
        print("finally in risky")


class Ctx:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, value, tb):
        print("exit", kind.__name__)


with Ctx():
    try:
        risky()
    except ValueError:
        print("not this")
    else:
        print("nor this")
    finally:
        print("outer finally")
