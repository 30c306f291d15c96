def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "will not stop"


def replaces():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("instead")


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "closing value"


def finishes():
    try:
        yield 1
    finally:
        print("cleaned up")


for make in (stubborn, replaces, returns, finishes):
    g = make()
    next(g)
    try:
        print(make.__name__, g.close())
    except (RuntimeError, KeyError) as error:
        print(make.__name__, type(error).__name__, error, repr(error.__context__))
g = finishes()
next(g)
del g
print("deleted")
for value in finishes():
    break
print("after break")
