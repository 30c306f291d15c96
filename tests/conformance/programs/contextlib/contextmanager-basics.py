from contextlib import contextmanager

@contextmanager
def tag(name):
    """Prints a tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")

with tag("h1") as t:
    print("inside", t)
with tag("p"):
    raise ValueError("oops")
try:
    with tag("b"):
        raise KeyError("through")
except KeyError as e:
    print("outside", e)
print(tag.__name__, tag.__doc__)
cm = tag("once")
with cm:
    pass
try:
    with cm:
        pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)

@tag("deco")
def greet():
    print("greeting")

greet()
greet()
