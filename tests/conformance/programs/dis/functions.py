"""The bytecode of functions."""
import dis


def add(a, b):
    return a + b


def loop(items):
    total = 0
    for x in items:
        if x > 2:
            total += x
    return total


def guarded(x):
    try:
        return int(x)
    except ValueError as e:
        print(e)
    finally:
        print('done')


def gen():
    yield from range(3)


for f in (add, loop, guarded, gen):
    print(f.__name__)
    dis.dis(f)
