from functools import partialmethod, partial

class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *, log=False):
        self.alive = state
        if log:
            print("state is", state)

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, log=True)

    @staticmethod
    def area(w, h):
        return w * h

    @classmethod
    def make(cls, kind):
        return cls.__name__, kind

    strip = partialmethod(area, 3)
    egg = partialmethod(make, "egg")

c = Cell()
c.set_alive()
print(c.alive)
c.set_dead()
print(c.alive, c.strip(5), c.egg(), Cell.egg())
print(repr(Cell.__dict__["set_alive"]).split(" at ")[0].split("<function")[0])
try:
    partialmethod(42)
except TypeError as e:
    print(e)
c.set_alive(log=True)
