import threading

print([t.name for t in threading.enumerate()], threading.active_count())
go = threading.Event()
threads = [threading.Thread(target=go.wait, name=f"w{i}") for i in range(3)]
for t in threads:
    t.start()
print(sorted(t.name for t in threading.enumerate()), threading.active_count())
go.set()
for t in threads:
    t.join()
print(threading.active_count(), threading.main_thread() is threading.current_thread())

def inside():
    print(threading.main_thread().name, threading.current_thread() is threading.main_thread())

t = threading.Thread(target=inside)
t.start()
t.join()
print(threading.main_thread().is_alive(), threading.TIMEOUT_MAX > 1e6, type(threading.get_native_id()).__name__)
