def kind(value):
    match value:
        case bool(b):
            return f"bool {b}"
        case int(n) if n > 100:
            return f"big {n}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"text {s}"
        case bytes(b) | bytearray(b):
            return f"bytes {b}"
        case list([first, *_]):
            return f"list starting {first}"
        case tuple(t):
            return f"tuple of {len(t)}"
        case dict({"kind": k}):
            return f"dict of kind {k}"
        case set(s) | frozenset(s):
            return f"set {sorted(s)}"
        case None:
            return "none"
        case type(__name__=name):
            return f"class {name}"
        case object(real=r):
            return f"real part {r}"
        case _:
            return "something else"


for value in (True, 5, 500, 2.5, "x", b"r", bytearray(b"q"), [1, 2], [], (1, 2), {"kind": 3}, {}, {2, 1}, frozenset("a"), None, int, 1j, object(), range(3)):
    print(repr(value)[:25] if not type(value) is object else "object", "->", kind(value))
