import threading

def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)

threading.excepthook = hook

def bad(n):
    raise ValueError(f"number {n}")

for n in range(2):
    t = threading.Thread(target=bad, args=(n,), name=f"t{n}")
    t.start()
    t.join()

def quiet():
    raise SystemExit("nothing is said")

t = threading.Thread(target=quiet)
t.start()
t.join()
threading.excepthook = threading.__excepthook__
import io, sys
sys.stderr = io.StringIO()
t = threading.Thread(target=bad, args=(9,), name="last")
t.start()
t.join()
text = sys.stderr.getvalue().splitlines()
print(text[0], text[1], text[-1], sep="\n")
args = threading.ExceptHookArgs((KeyError, KeyError("k"), None, None))
print(args.exc_type, len(args))
