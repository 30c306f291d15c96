# An executor of one's own only has to define submit().
from concurrent.futures import Executor, Future

class Now(Executor):
    def submit(self, fn, /, *args, **kwargs):
        f = Future()
        try:
            f.set_result(fn(*args, **kwargs))
        except Exception as error:
            f.set_exception(error)
        return f

with Now() as now:
    print(now.submit(max, 3, 8).result())
    print(list(now.map(lambda a, b: a + b, "ab", "xy")))
    print(repr(now.submit(int, "x").exception()))
try:
    Executor().submit(print)
except NotImplementedError as error:
    print("NotImplementedError", repr(str(error)))
import concurrent.futures
print(sorted(n for n in concurrent.futures.__all__ if n != "InterpreterPoolExecutor"))
try:
    concurrent.futures.NoSuchExecutor
except AttributeError as error:
    print(error)
