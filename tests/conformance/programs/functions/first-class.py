def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


print(apply(max, 3, 9, 2), apply(sorted, "cab", reverse=True), apply(int, "ff", base=16), apply(print, "side", "effect"))


def pipeline(*steps):
    def run(value):
        for step in steps:
            value = step(value)
        return value

    return run


slug = pipeline(str.strip, str.lower, lambda s: s.replace(" ", "-"))
print(slug("  Hello Big World "), [f.__name__ for f in (len, str.lower, slug, print)])
actions = [str.upper, len, list, lambda s: s[::-1]]
print([action("abc") for action in actions])


def curry(f):
    return lambda a: lambda b: f(a, b)


print(curry(pow)(2)(10), curry(lambda a, b: f"{a}-{b}")("x")("y"))
bound = "a,b".split
print(bound(","), (5).__add__(3))
