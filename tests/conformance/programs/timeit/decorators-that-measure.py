import functools
import time
import timeit

def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.times.append(time.perf_counter() - start)
    wrapper.times = []
    return wrapper

@timed
def work(n):
    time.sleep(0.01)
    return n * 2

print(work(3), work(4), len(work.times), all(t >= 0.01 for t in work.times))
print(timeit.timeit("x + 1", setup="x = 1", number=10) >= 0, len(timeit.repeat("pass", number=1, repeat=3)))
calls = []
timeit.timeit(lambda: calls.append(1), number=5)
print(len(calls), timeit.timeit("n", globals={"n": 1}, number=1) < 60, timeit.default_timer is time.perf_counter)
try:
    timeit.timeit("1 +")
except SyntaxError as e:
    print(e.msg)
try:
    timeit.timeit("missing", number=1)
except NameError as e:
    print(e)
