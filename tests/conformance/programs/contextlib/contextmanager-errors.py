from contextlib import contextmanager

@contextmanager
def nothing():
    return
    yield

@contextmanager
def twice():
    yield 1
    yield 2

@contextmanager
def twice_on_error():
    try:
        yield 1
    except ZeroDivisionError:
        yield 2

@contextmanager
def replaces():
    try:
        yield
    except KeyError as e:
        raise ValueError("translated") from e

for cm in (nothing, twice):
    try:
        with cm() as x:
            print("in", x)
    except RuntimeError as e:
        print(e)
try:
    with twice_on_error():
        1 / 0
except RuntimeError as e:
    print(e)
try:
    with replaces():
        {}["k"]
except ValueError as e:
    print(e, repr(e.__cause__))
try:
    with replaces():
        raise StopIteration("stop")
except StopIteration as e:
    print("StopIteration", e)
