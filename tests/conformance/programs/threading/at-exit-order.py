import atexit
import threading

release = threading.Event()

def late():
    release.wait()
    print("the thread ends")

atexit.register(print, "atexit")
t = threading.Thread(target=late)
t.start()
print("main is done")
release.set()
