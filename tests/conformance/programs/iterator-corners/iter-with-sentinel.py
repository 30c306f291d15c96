numbers = [1, 2, 3, 0, 4]
print(list(iter(numbers.pop, 2)), numbers, list(iter(lambda: None, None)))
source = iter("abc-def")
words = [list(iter(lambda: next(source, "-"), "-")) for _ in range(2)]
print(words)
it = iter(int, 1)
print(next(it), next(it), type(it).__name__)


def failing():
    raise KeyError("inside")


def stopping():
    raise StopIteration


for make in (lambda: next(iter(failing, 1)), lambda: list(iter(stopping, 1)), lambda: iter(5, 1), lambda: iter([1], 1), lambda: iter(), lambda: iter(5), lambda: iter(int, 1, 2), lambda: next(5), lambda: next([1]), lambda: next(iter([])), lambda: next(iter([]), "default"), lambda: next(), lambda: iter(None), lambda: next(iter([1]), 1, 2), lambda: iter(int)):
    try:
        print(make())
    except (TypeError, KeyError, StopIteration) as error:
        print(type(error).__name__, error)
once = iter(lambda: "same", "same")
print(list(once), list(once))
