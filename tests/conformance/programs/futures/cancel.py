# A call that has not begun can be cancelled; one that runs cannot.
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

go = threading.Event()
began = threading.Event()

def work():
    began.set()
    go.wait()
    return "done"

with ThreadPoolExecutor(max_workers=1) as pool:
    first = pool.submit(work)
    second = pool.submit(work)
    began.wait()
    print(first.running(), first.cancel(), first.cancelled())
    print(second.running(), second.cancel(), second.cancelled(), second.done())
    print(second.cancel())
    go.set()
    print(first.result(), first.cancel())
    try:
        second.result()
    except CancelledError as error:
        print("CancelledError", repr(str(error)), type(error).__module__)
    try:
        second.exception()
    except CancelledError:
        print("again")
