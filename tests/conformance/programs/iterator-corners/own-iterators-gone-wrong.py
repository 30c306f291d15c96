class NoNext:
    def __iter__(self):
        return self


class IterNotCallable:
    __iter__ = 5


class IterNone:
    __iter__ = None

    def __getitem__(self, i):
        return i


class Returns:
    def __init__(self, value):
        self.value = value

    def __iter__(self):
        return self.value


class OldStyle:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


class OldError:
    def __getitem__(self, index):
        return {}[index]


for value in (NoNext(), IterNotCallable(), IterNone(), Returns(5), Returns([1]), Returns(iter([1])), Returns(None), OldStyle(), OldError(), object(), Returns):
    try:
        print(list(value))
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
    try:
        print(5 in value)
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
a, b, c = OldStyle()
print(a, b, c, max(OldStyle()), sorted(OldStyle(), reverse=True), [*OldStyle()], list(zip(OldStyle(), "ab")))
