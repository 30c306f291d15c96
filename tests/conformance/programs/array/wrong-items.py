# Items of a wrong type.
from array import array

for code, item in [('i', 'a'), ('i', 1.5), ('i', None), ('b', b'a'), ('q', []), ('d', 'a'), ('f', None),
                   ('w', 1), ('w', 'ab'), ('w', '')]:
    try:
        array(code, [item])
    except TypeError as e:
        print(code, repr(item), '->', e)


class Index:
    def __index__(self):
        return 42


class Real:
    def __float__(self):
        return 2.5


print(array('h', [Index(), True]), array('d', [Real(), 3, False]))
