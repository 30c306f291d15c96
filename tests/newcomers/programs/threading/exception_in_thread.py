import threading

def broken():
    raise ValueError("something went wrong in the thread")

t = threading.Thread(target=broken, name="broken-thread")
t.start()
t.join()
print("main goes on")
