# Callbacks run when the future ends, in order; one that fails does not stop the others.
import logging
from concurrent.futures import Future

logging.disable()
f = Future()
f.add_done_callback(lambda f: print("first", f.result()))
f.add_done_callback(lambda f: 1 / 0)
f.add_done_callback(lambda f: print("third", f.done()))
print("set")
f.set_result(42)
f.add_done_callback(lambda f: print("at once", f.result()))

g = Future()
g.add_done_callback(lambda f: print("cancelled:", f.cancelled()))
print(g.cancel())
