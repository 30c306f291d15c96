import weakref

class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()
        self.methods = []

    def notify(self, event):
        return sorted(o.update(event) for o in self.observers)

class Observer:
    def __init__(self, name):
        self.name = name

    def update(self, event):
        return f"{self.name} got {event}"

s = Subject()
a, b = Observer("a"), Observer("b")
s.observers.add(a)
s.observers.add(b)
print(s.notify("start"))
del b
print(s.notify("next"))
m = weakref.WeakMethod(a.update)
print(m()("direct"))
del a
print(m(), s.notify("end"))

class Parent:
    def __init__(self):
        self.children = []

class Child:
    def __init__(self, parent):
        self._parent = weakref.ref(parent)
        parent.children.append(self)

p = Parent()
c = Child(p)
print(c._parent() is p, len(p.children))
del p
print(c._parent())
