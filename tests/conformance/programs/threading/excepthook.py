import threading

caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))


threading.excepthook = hook


def fails():
    {}["missing"]


t = threading.Thread(target=fails, name="failing")
t.start()
t.join()
print(caught)


class Catching(threading.Thread):
    def __init__(self, target):
        super().__init__()
        self.work, self.error = target, None

    def run(self):
        try:
            self.work()
        except Exception as error:
            self.error = error

    def result(self):
        self.join()
        if self.error:
            raise self.error


c = Catching(lambda: 1 / 0)
c.start()
try:
    c.result()
except ZeroDivisionError as error:
    print("re-raised in main:", error)
print(threading.excepthook is hook, len(caught), threading.__excepthook__ is not hook)
