import queue
import threading


class Future:
    def __init__(self):
        self.done = threading.Event()
        self.value = self.error = None

    def result(self):
        self.done.wait()
        if self.error:
            raise self.error
        return self.value


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.threads = [threading.Thread(target=self.work) for _ in range(size)]
        for t in self.threads:
            t.start()

    def work(self):
        for future, f, args in iter(self.tasks.get, None):
            try:
                future.value = f(*args)
            except Exception as error:
                future.error = error
            future.done.set()

    def submit(self, f, *args):
        future = Future()
        self.tasks.put((future, f, args))
        return future

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for _ in self.threads:
            self.tasks.put(None)
        for t in self.threads:
            t.join()


with Pool(3) as pool:
    squares = [pool.submit(pow, n, 2) for n in range(6)]
    broken = pool.submit(int, "x")
    print([f.result() for f in squares])
    try:
        broken.result()
    except ValueError as error:
        print(error)
print(threading.active_count(), pool.submit(len, "late").done.is_set())
