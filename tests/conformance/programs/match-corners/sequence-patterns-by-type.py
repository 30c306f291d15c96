from collections import deque, namedtuple, UserList

Pair = namedtuple("Pair", "a b")


def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case (x, y):
            return f"two {x} {y}"
        case [x, *rest, y]:
            return f"many {x} {rest} {y}"
    return "no sequence"


class Seq:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i


for value in ([], (), [1], (1, 2), [1, 2, 3], range(4), deque([1, 2]), Pair(1, 2), UserList([5]), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, iter([1]), memoryview(b"xyz"), Seq(), (x for x in [1]), None):
    print(type(value).__name__, shape(value))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
match [0, 1, 2, 3, 4]:
    case [first, second, *_]:
        print(first, second)
match (1, 2), [3]:
    case [(a, b), [c]]:
        print(a, b, c)
