import threading

print(threading.current_thread().name, threading.main_thread().name, threading.current_thread() is threading.main_thread())


def work():
    names.append(threading.current_thread().name)


names = []
a, b = threading.Thread(target=work), threading.Thread(target=work, name="custom")
c = threading.Thread(target=lambda: None)
print(a.name, b.name, c.name, threading.Timer(1, print).name)
for t in (a, b):
    t.start()
    t.join()
print(names)
c.name = "renamed"
print(c.name, repr(c), repr(b).startswith("<Thread(custom, stopped"))


class Named(threading.Thread):
    pass


print(Named().name, Named(target=work).name, repr(Named(name="x")))
threading.current_thread().name = "boss"
print(threading.main_thread().name, threading.Thread(name=5).name)
