import traceback
from concurrent.futures import ThreadPoolExecutor

def inner():
    return 1 / 0

def outer():
    return inner()

with ThreadPoolExecutor(1) as pool:
    f = pool.submit(outer)
    try:
        f.result()
    except ZeroDivisionError as e:
        frames = [frame.name for frame in traceback.extract_tb(e.__traceback__)]
        print(frames[0], frames[-2:], "run" in frames)
        print(e is f.exception())

def chained():
    try:
        {}["a"]
    except KeyError as e:
        raise LookupError("wrapped") from e

with ThreadPoolExecutor(1) as pool:
    error = pool.submit(chained).exception()
    print(repr(error), repr(error.__cause__), error.__suppress_context__)
