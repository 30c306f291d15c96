def echo():
    received = None
    while True:
        try:
            received = yield received
        except ValueError as error:
            received = f"caught {error}"


g = echo()
for call in (lambda: g.send(1), lambda: next(g), lambda: g.send("a"), lambda: g.throw(ValueError("v")), lambda: g.throw(ValueError), lambda: g.throw(ValueError, "old way"), lambda: g.throw(5), lambda: g.throw("text"), lambda: g.throw(), lambda: g.send(), lambda: g.send(1, 2), lambda: g.throw(int), lambda: g.throw(KeyError("out")), lambda: next(g), lambda: g.send("late"), lambda: g.throw(OSError("after")), lambda: g.close()):
    try:
        print(call())
    except (TypeError, KeyError, StopIteration, OSError) as error:
        print(type(error).__name__, error)
fresh = echo()
print(fresh.close(), fresh.gi_frame)
fresh = echo()
try:
    fresh.throw(RuntimeError("before start"))
except RuntimeError as error:
    print(error)
for attribute in ("gi_running", "gi_code", "x"):
    try:
        setattr(fresh, attribute, 1)
    except AttributeError as error:
        print(error)
