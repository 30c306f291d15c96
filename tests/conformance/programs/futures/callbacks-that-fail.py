import io
import logging
from concurrent.futures import Future, ThreadPoolExecutor

stream = io.StringIO()
logging.getLogger("concurrent.futures").addHandler(logging.StreamHandler(stream))
logging.getLogger("concurrent.futures").propagate = False
out = []

def bad(f):
    out.append("bad called")
    raise RuntimeError("in callback")

def good(f):
    out.append(f.result())

f = Future()
f.add_done_callback(bad)
f.add_done_callback(good)
f.set_result("fine")
print(out)
lines = stream.getvalue().splitlines()
print(lines[0].startswith("exception calling callback for <Future at"), lines[-1])
with ThreadPoolExecutor(1) as pool:
    g = pool.submit(sum, [1, 2])
    g.add_done_callback(good)
print(out)
g.add_done_callback(bad)
print(out, stream.getvalue().count("RuntimeError: in callback"))
