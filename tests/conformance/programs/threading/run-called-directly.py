import threading

def who(label):
    print(label, threading.current_thread().name)

class Mine(threading.Thread):
    def run(self):
        print("Mine in", threading.current_thread().name)

t = threading.Thread(target=who, args=("direct",), name="never-started")
t.run()
print(t.is_alive(), t.ident)
Mine(name="direct-mine").run()
m = Mine(name="started-mine")
m.start()
m.join()
# After run() the target is gone, as after the end of a started thread.
t.run() if hasattr(t, "_target") else print("no target any more")
try:
    t.join()
except RuntimeError as e:
    print(e)
t2 = threading.Thread(target=who, args=("started",), name="started")
t2.start()
t2.join()
