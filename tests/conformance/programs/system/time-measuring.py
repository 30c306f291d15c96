import time


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        self.seconds = time.perf_counter() - self.start


with Timer() as nap:
    time.sleep(0.1)
with Timer() as quick:
    pass
print(0.1 <= nap.seconds < 2, quick.seconds < nap.seconds, quick.seconds >= 0)


def timed(f):
    def wrapper(*args):
        with Timer() as t:
            result = f(*args)
        times.append((f.__name__, t.seconds >= 0))
        return result

    return wrapper


times = []


@timed
def work(n):
    return sum(range(n))


print(work(1000), times)
cpu = time.process_time()
time.sleep(0.05)
print(time.process_time() - cpu < 0.05)
deadline = time.monotonic() + 0.02
spins = 0
while time.monotonic() < deadline:
    spins += 1
print(spins > 0)
