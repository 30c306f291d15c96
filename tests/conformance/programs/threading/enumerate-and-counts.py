import threading

go = threading.Event()
started = threading.Barrier(4)


def work():
    started.wait()
    go.wait()


threads = [threading.Thread(target=work, name=f"w{i}") for i in range(3)]
print(threading.active_count(), [t.name for t in threading.enumerate()])
for t in threads:
    t.start()
started.wait()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()), [t.is_alive() for t in threads])
go.set()
for t in threads:
    t.join()
print(threading.active_count(), len(threading.enumerate()))
idents = set()
hold = threading.Barrier(3)


def collect():
    idents.add(threading.get_ident())
    hold.wait()


pair = [threading.Thread(target=collect) for _ in range(2)]
for t in pair:
    t.start()
hold.wait()
for t in pair:
    t.join()
print(len(idents), threading.get_ident() in idents, threading.get_ident() == threading.current_thread().ident, {t.ident for t in pair} == idents)
