import threading

t = threading.Thread(target=lambda: None)
try:
    t.join()
except RuntimeError as e:
    print(e)
t.start()
t.join()
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)

def selfish():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        print("in thread:", e)

s = threading.Thread(target=selfish)
s.start()
s.join()

class Forgetful(threading.Thread):
    def __init__(self):
        self.value = 1

for use in (lambda f: f.start(), lambda f: f.join(), lambda f: f.name):
    try:
        use(Forgetful())
    except (RuntimeError, AssertionError, AttributeError) as e:
        print(type(e).__name__, e)
