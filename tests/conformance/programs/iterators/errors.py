class NoNext:
    def __iter__(self):
        return 5


class NoIter:
    def __next__(self):
        return 1


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise RuntimeError("broken iterator")


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: list(NoNext()))
attempt(lambda: list(NoIter()))
attempt(lambda: list(Broken()))
attempt(lambda: next(NoIter()))
attempt(lambda: [x for x in None])
attempt(lambda: {**[1]})
attempt(lambda: [*5])
attempt(lambda: 1 in 5)
attempt(lambda: dict([(1, 2, 3)]))


class BlocksIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


attempt(lambda: list(BlocksIter()))
