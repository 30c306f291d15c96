import threading
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    t = threading.Thread(target=lambda: None)
    t.setName("renamed")
    t.setDaemon(True)
    print(t.getName(), t.isDaemon(), threading.activeCount(), threading.currentThread().name)
    e = threading.Event()
    print(e.isSet())
    c = threading.Condition()
    with c:
        c.notifyAll()
for w in caught:
    print(w.category.__name__, w.message)
try:
    t.isAlive()
except AttributeError as e:
    print(e)
try:
    threading.Thread(target=print, verbose=True)
except TypeError as e:
    print(e)
try:
    threading.Thread(Target=print)
except TypeError as e:
    print(e)
