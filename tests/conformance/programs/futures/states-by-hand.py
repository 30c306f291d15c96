from concurrent.futures import Future, InvalidStateError

f = Future()
print(f.done(), f.running(), f.cancelled(), "pending" in repr(f))
print(f.set_running_or_notify_cancel(), f.running(), f.cancel())
f.set_result([1])
print(f.done(), f.result(), f.exception(), "returned list" in repr(f))
for wrong in (lambda: f.set_result(2), lambda: f.set_exception(ValueError()), lambda: f.cancel()):
    try:
        print(wrong())
    except InvalidStateError as e:
        print(type(e).__name__, str(e).split(":")[0])
g = Future()
g.set_exception(ValueError("bad"))
print("raised ValueError" in repr(g), repr(g.exception()))
h = Future()
print(h.cancel(), h.cancel(), h.cancelled(), h.done(), h.set_running_or_notify_cancel())
try:
    h.set_result(1)
except InvalidStateError as e:
    print("InvalidStateError")
calls = []
k = Future()
k.add_done_callback(lambda fut: calls.append(("first", fut is k)))
k.add_done_callback(lambda fut: calls.append(("second", fut.result())))
k.set_result(5)
k.add_done_callback(lambda fut: calls.append(("late", fut.done())))
print(calls)
