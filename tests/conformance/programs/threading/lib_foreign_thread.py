import _thread
import threading

done = threading.Event()
seen = []


def foreign():
    me = threading.current_thread()
    seen.append((type(me).__name__, me.name[:6], me.daemon, me.is_alive()))
    seen.append(me is threading.current_thread())
    seen.append(me in threading.enumerate())
    seen.append(me.ident == threading.get_ident())
    try:
        me.join()
    except RuntimeError as e:
        seen.append(str(e))
    done.set()


_thread.start_new_thread(foreign, ())
done.wait()
for line in seen:
    print(line)

lock = _thread.allocate_lock()
lock.acquire()
_thread.start_new_thread(lambda a, b=0: (out.append(a + b), lock.release()), (1,), {"b": 2})
out = []
lock.acquire()
print(out, isinstance(lock, threading.Lock), _thread.get_ident() == threading.get_ident())
