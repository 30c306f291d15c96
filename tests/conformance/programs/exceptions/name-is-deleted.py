def f():
    error = "before"
    try:
        raise ValueError("x")
    except ValueError as error:
        inside = str(error)
    try:
        return error
    except UnboundLocalError as problem:
        return inside, str(problem)


print(f())
keep = None
try:
    raise KeyError("kept")
except KeyError as temporary:
    keep = temporary
print(repr(keep), "temporary" in globals())
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as e:
        if i == 0:
            continue
        print("handled", e)
print("e" in globals())


def closure():
    try:
        raise ValueError("captured")
    except ValueError as e:
        g = lambda: e
        print(g())
    try:
        g()
    except NameError as problem:
        print(problem)


closure()
