import copy


class Tracked:
    def __init__(self, items):
        self.items = items

    def __copy__(self):
        print("__copy__")
        return Tracked(self.items)

    def __deepcopy__(self, memo):
        print("__deepcopy__", len(memo))
        return Tracked(copy.deepcopy(self.items, memo))


class State:
    def __init__(self):
        self.a, self.cache = 1, "heavy"

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        print("state", state)
        self.__dict__.update(state, cache=None)


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n + 1,))


t = Tracked([[1]])
shallow, deep = copy.copy(t), copy.deepcopy(t)
print(shallow.items is t.items, deep.items is t.items, deep.items == t.items)
print(vars(copy.copy(State())), copy.copy(Reduced(1)).n, copy.deepcopy(Reduced(5)).n, copy.replace is not None)
for value in ((x for x in "a"), open("/dev/null"), type("Bad", (), {"__reduce_ex__": lambda self, p: 5})(), type("B", (), {"__copy__": 5})()):
    try:
        copy.copy(value)
        print("copied")
    except TypeError as error:
        print(error)
