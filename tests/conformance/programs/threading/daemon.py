import threading
import time

print(threading.current_thread().daemon)


def inner():
    child = threading.Thread(target=lambda: None)
    kinds.append(child.daemon)


kinds = []
for flag in (True, False, None):
    t = threading.Thread(target=inner, daemon=flag)
    print(t.daemon)
    t.start()
    t.join()
print(kinds)


def endless():
    while True:
        time.sleep(5)


t = threading.Thread(target=endless, daemon=True)
t.start()
try:
    t.daemon = False
except RuntimeError as error:
    print(error)
print(t.is_alive(), "the program ends anyway")
