class C:
    def __init__(self, x):
        self.x = x

    def m(self):
        return self.x

    def _helper():
        pass


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: C())
attempt(lambda: C(1, 2))
attempt(lambda: C(y=1))
attempt(lambda: C.m())
attempt(lambda: C(1).m(2))
attempt(lambda: C(1)._helper())
attempt(lambda: C(1).missing)
attempt(lambda: C.missing)
attempt(lambda: C(1)())
attempt(lambda: C(1)[0])
attempt(lambda: len(C(1)))
attempt(lambda: iter(C(1)))
attempt(lambda: C(1) + 1)
attempt(lambda: C(1) < C(2))
attempt(lambda: C[int])
attempt(lambda: object(1))
attempt(lambda: C.__new__(int))
attempt(lambda: int.__new__(C))
attempt(lambda: super())


class ReturnsFromInit:
    def __init__(self):
        return 5


attempt(ReturnsFromInit)
