class N:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def one_local():
    a = N("a")
    print("leaving")


def early(flag):
    a = N("early")
    if flag:
        return 1
    a = None
    return 2


def rebinding():
    a = N("first")
    a = N("second")
    a = 5
    print("rebound")


one_local()
print(early(True))
print(early(False))
rebinding()


def generator():
    g = N("in generator")
    yield 1
    yield 2


it = generator()
next(it)
print("suspended")
it = None
print("generator dropped")


class Ctx:
    def __enter__(self):
        return N("managed")

    def __exit__(self, *exc):
        print("exit")


with Ctx() as m:
    del m
    print("deleted in body")
with Ctx():
    print("never bound")
