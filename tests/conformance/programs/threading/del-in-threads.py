import threading


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append((self.name, threading.current_thread().name))


log = []
shared = [Noisy("shared")]


def work():
    local = Noisy("local")
    del local
    shared.clear()


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print(log)
log.clear()


def keep(thing):
    pass


t = threading.Thread(target=keep, args=(Noisy("argument"),), name="keeper")
t.start()
t.join()
print(log)
x = Noisy("main")
del x
print(log[-1])
