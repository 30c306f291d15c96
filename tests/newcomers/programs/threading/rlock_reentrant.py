import threading

lock = threading.RLock()

def outer():
    with lock:
        print("outer has the lock")
        inner()

def inner():
    with lock:
        print("inner has it again")

t = threading.Thread(target=outer)
t.start()
t.join()
print(lock)  if False else print("no deadlock")
