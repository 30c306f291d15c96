def check(**types):
    def decorate(f):
        names = f.__code__.co_varnames[: f.__code__.co_argcount]

        def wrapper(*args, **kwargs):
            bound = dict(zip(names, args)) | kwargs
            for name, value in bound.items():
                if name in types and not isinstance(value, types[name]):
                    raise TypeError(f"{f.__name__}: {name} is {type(value).__name__}, not {types[name].__name__}")
            return f(*args, **kwargs)

        return wrapper

    return decorate


@check(width=int, label=str)
def box(width, label, fill="."):
    return f"{label:{fill}^{width}}"


print(box(9, "hi"), box(7, label="x", fill="-"))
for args in [("9", "hi"), (9, 5)]:
    try:
        box(*args)
    except TypeError as error:
        print(error)
try:
    box(1)
except TypeError as error:
    print(error)
