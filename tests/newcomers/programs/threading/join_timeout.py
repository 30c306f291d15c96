import threading, time
t = threading.Thread(target=time.sleep, args=(0.2,))
t.start()
t.join(timeout=0.01)
print("still running" if t.is_alive() else "finished")
t.join()
print("still running" if t.is_alive() else "finished")
