class NoExit:
    def __enter__(self):
        print("never called")


class NoEnter:
    def __exit__(self, *exc):
        pass


class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: "instance"
        self.__exit__ = lambda *exc: None


for make in (NoExit, NoEnter, OnInstance, object, list):
    try:
        with make():
            print("body")
    except TypeError as error:
        print(error)


class WrongExit:
    def __enter__(self):
        return self

    def __exit__(self):
        print("never")


try:
    with WrongExit():
        print("body runs")
except TypeError as error:
    print(error)
