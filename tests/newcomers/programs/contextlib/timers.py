from contextlib import contextmanager, suppress, ExitStack, redirect_stdout, closing
import io, time

@contextmanager
def timing(label):
    start = time.perf_counter()
    try:
        yield
    finally:
        print(label, "took", time.perf_counter() - start >= 0)

with timing("block"):
    sum(range(1000))
with suppress(KeyError):
    {}["missing"]
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(buffer.getvalue().strip())
with ExitStack() as stack:
    for n in range(3):
        stack.callback(print, "cleanup", n)
