from concurrent.futures import ThreadPoolExecutor
import threading
state = threading.local()
def init(v):
    state.v = v
def work(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return state.v + x
with ThreadPoolExecutor(2, initializer=init, initargs=(10,)) as ex:
    it = ex.map(work, range(4))
    try:
        for value in it:
            print(value)
    except ValueError as e:
        print("stopped:", e)
