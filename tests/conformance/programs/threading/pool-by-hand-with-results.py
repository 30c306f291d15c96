import queue
import threading

class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.threads = [threading.Thread(target=self._work, daemon=True, name=f"pool-{i}") for i in range(size)]
        for t in self.threads:
            t.start()

    def _work(self):
        while True:
            job = self.jobs.get()
            if job is None:
                break
            index, function, args, results = job
            try:
                results[index] = ("ok", function(*args))
            except Exception as e:
                results[index] = ("error", repr(e))
            self.jobs.task_done()

    def map(self, function, items):
        items = list(items)
        results = [None] * len(items)
        for i, item in enumerate(items):
            self.jobs.put((i, function, (item,), results))
        self.jobs.join()
        return results

    def close(self):
        for _ in self.threads:
            self.jobs.put(None)
        for t in self.threads:
            t.join()

pool = Pool(3)
print(pool.map(lambda x: 10 / x, [1, 2, 0, 5]))
print(pool.map(len, ["a", "bb", 3]))
pool.close()
print([t.is_alive() for t in pool.threads])
