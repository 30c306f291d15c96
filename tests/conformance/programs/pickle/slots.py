import pickle


class Slotted:
    __slots__ = ('a', 'b', '__hidden')

    def __init__(self):
        self.a = 1
        self.__hidden = 'h'

    def show(self):
        return self.a, hasattr(self, 'b'), self.__hidden


class Child(Slotted):
    pass


for cls in (Slotted, Child):
    obj = cls()
    back = pickle.loads(pickle.dumps(obj))
    print(back.show(), obj.__reduce_ex__(2)[2])
child = Child()
child.free = [1]
print(pickle.loads(pickle.dumps(child)).free)
for protocol in (0, 1):
    try:
        pickle.dumps(Slotted(), protocol)
    except TypeError as error:
        print(error)
