import threading

main = threading.current_thread()
print(main is threading.main_thread(), main.name, main.daemon, main.is_alive())
print(type(main).__name__, isinstance(main, threading.Thread))
print(repr(main).replace(str(main.ident), "ID"))
print(main.ident == threading.get_ident(), isinstance(main.native_id, int))

inherited = []


def parent():
    inherited.append(threading.Thread().daemon)
    inherited.append(threading.Thread(daemon=False).daemon)


t = threading.Thread(target=parent, daemon=True)
t.start()
t.join()
print(inherited, t.daemon)

t = threading.Thread(target=parent)
t.name = 12
print(repr(t.name))
t.daemon = True
print(t)
t.start()
t.join()
print(repr(t).replace(str(t.ident), "ID"))
try:
    t.daemon = False
    print("stopped threads can change")
except RuntimeError as e:
    print(e)
try:
    main.daemon = True
except RuntimeError as e:
    print(e)

gate = threading.Event()
threads = [threading.Thread(target=gate.wait, name="w%d" % i) for i in range(3)]
print(threading.active_count())
for t in threads:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
print([t.is_alive() for t in threads])
threads[0].join(0.001)
threads[0].join(timeout=-1)
print(threads[0].is_alive())
gate.set()
for t in threads:
    t.join()
print(threading.active_count(), [t.is_alive() for t in threads])
print(len({t.ident for t in threads} & {main.ident}))
