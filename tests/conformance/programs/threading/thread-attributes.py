import threading

def job():
    me = threading.current_thread()
    print(me.name, me.is_alive(), me.daemon, me.ident == threading.get_ident())

t = threading.Thread(target=job, name="worker-a")
print(t.name, t.ident, t.is_alive(), t.daemon, repr(t))
t.start()
t.join()
print(t.is_alive(), isinstance(t.ident, int), t.ident != threading.main_thread().ident)
print("stopped" in repr(t), t.native_id is not None)
t.name = 42
print(t.name, t.getName() if False else type(t.name))
for wrong in (lambda: t.start(), lambda: threading.Thread(target=5, name=None).run(), lambda: threading.Thread(group=1), lambda: setattr(t, "daemon", True) or print("set")):
    try:
        wrong()
    except (RuntimeError, TypeError, AssertionError) as e:
        print(type(e).__name__, e)
u = threading.Thread()
u.start()
u.join()
print(u.is_alive(), u.daemon)
