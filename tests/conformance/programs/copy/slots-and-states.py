import copy


class Slotted:
    __slots__ = ('a', 'b')


s = Slotted()
s.a = [1]
shallow = copy.copy(s)
deep = copy.deepcopy(s)
print(shallow.a is s.a, deep.a is s.a, hasattr(shallow, 'b'))


class Stateful:
    def __init__(self):
        self.value = 1

    def __getstate__(self):
        return {'value': self.value * 10}


print(copy.copy(Stateful()).value)


class Typed(list):
    pass


t = Typed([[1]])
t.label = ['x']
c = copy.copy(t)
d = copy.deepcopy(t)
print(c, c.label is t.label, type(d).__name__, d[0] is t[0], d.label)
