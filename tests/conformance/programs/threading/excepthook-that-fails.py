import io
import sys
import threading

def broken(args):
    raise RuntimeError("the hook is broken")

threading.excepthook = broken
sys.stderr = io.StringIO()

def bad():
    1 / 0

t = threading.Thread(target=bad, name="worker")
t.start()
t.join()
lines = sys.stderr.getvalue().splitlines()
print(lines[0])
print([line for line in lines if line.startswith(("ZeroDivisionError", "RuntimeError"))])
print(t.is_alive())
