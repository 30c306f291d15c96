import weakref

class Button:
    def __init__(self):
        self.handlers = []
    def on(self, method):
        self.handlers.append(weakref.WeakMethod(method, self.forget))
    def forget(self, ref):
        print('forgotten', ref() is None)
        self.handlers.remove(ref)
    def click(self):
        return [h()() for h in list(self.handlers)]

class Window:
    def opened(self):
        return 'opened'
    def closed(self):
        return 'closed'

b, w = Button(), Window()
b.on(w.opened)
b.on(w.closed)
print(b.click(), len(b.handlers))
print(weakref.WeakMethod(w.opened) == weakref.WeakMethod(w.opened), weakref.WeakMethod(w.opened) == weakref.WeakMethod(w.closed))
del w
print(b.click(), len(b.handlers))
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print(str(error).replace(str(type(len)), 'TYPE'))
