import threading

class ResultThread(threading.Thread):
    def __init__(self, function, *args):
        super().__init__()
        self.function, self.args = function, args
        self.result = self.error = None

    def run(self):
        try:
            self.result = self.function(*self.args)
        except Exception as e:
            self.error = e

    def get(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.result

threads = [ResultThread(pow, 2, n) for n in range(5)] + [ResultThread(int, "x")]
for t in threads:
    t.start()
for t in threads:
    try:
        print(t.get())
    except ValueError as e:
        print("error:", e)
print(sum(t.result for t in threads[:-1]))
