from threading import Thread

out = []


def show(*args, **kwargs):
    out.append((args, kwargs))


for thread in (Thread(target=show), Thread(target=show, args=(1, 2)), Thread(target=show, args=[3], kwargs={"k": 4}), Thread(None, show, "named", (5,)), Thread()):
    thread.start()
    thread.join()
print(out)
t = Thread(target=show, args=("text",))
t.run()
print(out[-1], t.is_alive())
try:
    Thread("group")
except (AssertionError, ValueError) as error:
    print(error)
try:
    Thread(target=show, args=5).start()
except TypeError as error:
    print(error)
