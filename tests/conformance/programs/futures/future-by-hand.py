from concurrent.futures import CancelledError, Future, InvalidStateError

def without_address(text):
    head, _, tail = text.partition(" at 0x")
    return head + " " + tail.partition(" ")[2]

def show(f):
    print(without_address(repr(f)))

f = Future()
show(f)
print(f.done(), f.running(), f.cancelled())
print(f.set_running_or_notify_cancel())
show(f)
f.set_result([1])
show(f)
for method in (f.set_result, f.set_exception):
    try:
        method(ValueError("again"))
    except InvalidStateError as error:
        print(type(error).__name__, without_address(str(error)))
g = Future()
g.set_exception(OSError("no"))
show(g)
print(repr(g.exception()))
h = Future()
h.cancel()
show(h)
print(h.set_running_or_notify_cancel())
show(h)
try:
    h.set_running_or_notify_cancel()
except RuntimeError as error:
    print(error)
