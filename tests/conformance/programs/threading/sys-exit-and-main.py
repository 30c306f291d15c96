import sys
import threading

order = []


def worker():
    try:
        sys.exit("only this thread")
    except SystemExit as error:
        order.append(f"caught {error.code}")
    sys.exit()


t = threading.Thread(target=worker)
t.start()
t.join()
print(order, t.is_alive())
ev = threading.Event()


def late():
    ev.wait()
    print("non-daemon thread runs to its end")


threading.Thread(target=late).start()
print("main exits with status 3")
ev.set()
sys.exit(3)
