import pickle


class Stack(list):
    pass


class Table(dict):
    pass


class Pair(tuple):
    pass


class Name(str):
    pass


class Id(int):
    pass


class Bag(set):
    pass


for protocol in (0, 1, 2, 4, 5):
    values = [Stack([1, 2]), Table(a=1), Pair((1, 2)), Name('n'), Id(7), Bag({1})]
    for value in values:
        value.note = 'kept'
        back = pickle.loads(pickle.dumps(value, protocol))
        print(protocol, type(back).__name__, back, back.note)
