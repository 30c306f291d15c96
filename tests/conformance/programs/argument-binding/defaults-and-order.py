log = []


def value(name):
    log.append(name)
    return name


def f(a=value("default a"), *args, b=value("default b"), **kwargs):
    return a, args, b, kwargs


print(log)
log.clear()
print(f(), f(1, 2, 3), f(b=5), f(1, x=2), f(*[1, 2], **{"b": 3}), f(*"ab", *"cd", z=1, **{"y": 2}))
print(f(value("first"), *[value("second")], b=value("third"), **{value("key"): value("fourth")}), log)


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect.__defaults__, f.__kwdefaults__)
collect.__defaults__ = (["changed"],)
print(collect(4))
f.__kwdefaults__ = None
try:
    f()
except TypeError as error:
    print(error)
collect.__defaults__ = None
try:
    collect(1)
except TypeError as error:
    print(error)
for assign in (lambda: setattr(collect, "__defaults__", 5), lambda: setattr(collect, "__kwdefaults__", 5), lambda: setattr(collect, "__code__", 5), lambda: setattr(collect, "__name__", 5), lambda: setattr(collect, "__dict__", 5), lambda: delattr(collect, "__name__"), lambda: setattr(collect, "__globals__", {}), lambda: setattr(collect, "__closure__", ()), lambda: setattr(collect, "__code__", (lambda: log).__code__)):
    try:
        print(assign())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
