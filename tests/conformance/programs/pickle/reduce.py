import pickle


class Counter:
    def __init__(self, start):
        print('made with', start)
        self.start = start
        self.items = []

    def append(self, item):
        self.items.append(item)

    def __setitem__(self, key, value):
        self.items.append((key, value))

    def __reduce__(self):
        return Counter, (self.start,), {'extra': 1}, iter([1, 2]), iter([('k', 'v')])


back = pickle.loads(pickle.dumps(Counter(5)))
print(back.start, back.items, back.extra)


def rebuild(cls, text):
    return cls(text.upper())


class Name(str):
    def __reduce_ex__(self, protocol):
        return rebuild, (Name, str(self) + str(protocol))


for protocol in (0, 2, 5):
    print(repr(pickle.loads(pickle.dumps(Name('ada'), protocol))))


class Single:
    def __reduce__(self):
        return 'SINGLE'


SINGLE = Single()
print(pickle.loads(pickle.dumps(SINGLE)) is SINGLE)
