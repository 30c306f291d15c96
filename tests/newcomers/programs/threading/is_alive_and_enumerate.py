import threading, time

def sleeper():
    time.sleep(0.1)

t = threading.Thread(target=sleeper, name="sleeper")
print(t.is_alive(), t)if False else print(t.is_alive())
t.start()
print(t.is_alive(), [x.name for x in threading.enumerate()])
t.join()
print(t.is_alive(), t.ident is not None)
try:
    t.start()
except RuntimeError as e:
    print(e)
