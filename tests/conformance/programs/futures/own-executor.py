from concurrent.futures import Executor, Future, as_completed, wait

class InlineExecutor(Executor):
    def __init__(self):
        self.closed = False

    def submit(self, fn, /, *args, **kwargs):
        if self.closed:
            raise RuntimeError("closed")
        f = Future()
        try:
            f.set_result(fn(*args, **kwargs))
        except Exception as e:
            f.set_exception(e)
        return f

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.closed = True

with InlineExecutor() as ex:
    print(list(ex.map(lambda x: x * x, range(4))))
    fs = [ex.submit(int, "7"), ex.submit(int, "x", base=36), ex.submit(int, "?")]
    print([type(f.exception()).__name__ for f in fs], fs[1].result())
    print(len(wait(fs).done), len(list(as_completed(fs))))
try:
    ex.submit(print)
except RuntimeError as e:
    print(e)
try:
    Executor().submit(print)
except NotImplementedError:
    print("abstract")
print(Executor().shutdown(), Executor().__enter__() is not None)
