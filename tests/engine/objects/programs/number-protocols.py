# Classes that stand in for numbers: __index__, __int__, __float__, __complex__, subclasses, __format__.
class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Real:
    def __float__(self):
        return 2.5


class Whole:
    def __int__(self):
        return 7


class Both:
    def __complex__(self):
        return 1 + 2j


class Bad:
    def __index__(self):
        return "x"

    def __int__(self):
        return 1.5

    def __float__(self):
        return 1

    def __complex__(self):
        return 1.0


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: int(Index(5)))
show(lambda: int(Whole()))
show(lambda: float(Real()))
show(lambda: float(Index(3)))
show(lambda: complex(Both()))
show(lambda: complex(Real(), Real()))
show(lambda: complex(Index(4)))
show(lambda: int(Bad()))
show(lambda: float(Bad()))
show(lambda: complex(Bad()))
show(lambda: range(Bad()))
show(lambda: "abc"[Bad()])
show(lambda: "abcdef"[Index(1) : Index(4)])
show(lambda: "abcdef"[:: Index(-1)])
show(lambda: b"abcdef"[Index(2)])
show(lambda: list(range(Index(3), Index(9), Index(2))))
show(lambda: range(10)[Index(3)])
show(lambda: "ab" * Index(3))
show(lambda: Index(2) * "ab")
show(lambda: "%d %x" % (Index(10), Index(255)))
show(lambda: "%d" % Whole())
show(lambda: "%x" % Whole())
show(lambda: "%d" % Real())
show(lambda: "%.2f" % Real())
show(lambda: "%c" % Index(65))
show(lambda: bytes(Index(3)))
show(lambda: bytes([Index(65), 66]))
show(lambda: round(2.675, Index(2)))
show(lambda: round(1234, Index(-2)))
show(lambda: int("12", Index(3)))
show(lambda: (5).to_bytes(Index(2), "big"))
show(lambda: "a".center(Index(5), "-"))
show(lambda: "a,b,c".split(",", Index(1)))
show(lambda: "abcabc".find("c", Index(3)))
show(lambda: slice(Index(1), None).indices(Index(5)))


class MyInt(int):
    def __add__(self, other):
        return "added"

    def __repr__(self):
        return "MyInt"


class MyFloat(float):
    pass


class MyStr(str):
    def __str__(self):
        return "as str"

    def __len__(self):
        return 99


n = MyInt(5)
print(n, n + 1, 1 + n, n * 2, type(n * 2), int(n), type(int(n)), n == 5, hash(n) == hash(5))
print(f"{n}", f"{n:d}", "%d" % n, "%s" % n, format(n), n.real, type(n.real))
print(MyInt("12"), MyInt.from_bytes(b"\x05"), type(MyInt.from_bytes(b"\x05")))
x = MyFloat("2.5")
print(x, type(x), type(x + 1), repr(x), x == 2.5, MyFloat.fromhex("0x1p3"), type(MyFloat.fromhex("0x1p3")))
s = MyStr("abc")
print(s, len(s), s[0], type(s[:]), type(s + ""), s == "abc", s.upper(), repr(s), f"{s}", "%s" % s, "{}".format(s), s.join(["x", "y"]))
print(str(s), type(str(s)), type(s.strip()), type(s.replace("z", "y")))
print({5: "five"}[n], {s: 1}["abc"], n in [5], [1, 2, 3, 4, 5, 6][n])
print(sorted([True, 3, 0.5, -2]), max(1, 2.5, True), sum([0.1] * 10), sum([1, 2.5, True]))
print(True + True, True == 1.0, {1: "a", True: "b", 1.0: "c"})
print(divmod(-7, 2), divmod(7, -2.5), pow(3, 200, 1000007), abs(-3 + 4j))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, 2**-1, 2**0.5, (-8) ** (1 / 3))
total = 1
for i in range(1, 60):
    total *= i
print(total, total.bit_length(), total >> 200, total & (1 << 190) - 1)
i = 9007199254740990
for _ in range(4):
    i += 1
    print(i, i * 2, i - 1, -i)
