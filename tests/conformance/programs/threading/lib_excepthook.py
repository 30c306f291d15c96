import sys
import threading


class Out:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def fails(n):
    return [1][n]


def run(target, *args, **kwargs):
    t = threading.Thread(target=target, args=args, **kwargs)
    t.start()
    t.join()
    return t


# What the default hook prints goes to sys.stderr.
stderr, sys.stderr = sys.stderr, Out()
t = run(fails, 9)
text, sys.stderr = sys.stderr.text, stderr
lines = text.splitlines()
print(lines[0])
print(lines[1])
print(lines[-1])
print(t.is_alive())

stderr, sys.stderr = sys.stderr, Out()
run(sys.exit, 3)
run(fails, 0)
run(fails, 9, name="worker")
text, sys.stderr = sys.stderr.text, stderr
print(text.splitlines()[0], text.count("Exception in thread"))

calls = []


def hook(args):
    calls.append((args.exc_type.__name__, str(args.exc_value), args.thread.name,
                  args.exc_traceback is not None, len(args)))


original = threading.excepthook
threading.excepthook = hook
run(fails, 9, name="hooked")
run(sys.exit)
print(calls)


def broken(args):
    raise KeyError("in the hook")


threading.excepthook = broken
caught = []
previous = sys.excepthook
sys.excepthook = lambda t, v, tb: caught.append((t.__name__, str(v)))
stderr, sys.stderr = sys.stderr, Out()
run(fails, 9)
text, sys.stderr = sys.stderr.text, stderr
sys.excepthook = previous
threading.excepthook = threading.__excepthook__
print(text.strip(), caught, threading.excepthook is original)

args = threading.ExceptHookArgs((ValueError, ValueError("v"), None, None))
print(args.exc_type, args.exc_value, args.exc_traceback, args.thread)
print(args)
