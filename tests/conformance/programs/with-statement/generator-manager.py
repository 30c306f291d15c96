class manager:
    """A context manager made from a generator function."""

    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        made = manager(self.function)
        made.generator = self.function(*args)
        return made

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, tb):
        if kind is None:
            next(self.generator, None)
            return False
        try:
            self.generator.throw(value)
        except StopIteration:
            return True
        return False


@manager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("p"):
    print("text")
with tag("div") as outer, tag("b") as inner:
    print(outer, inner)
with tag("i"):
    raise ValueError("oops")
try:
    with tag("u"):
        raise KeyError("through")
except KeyError as error:
    print("outside", error)
