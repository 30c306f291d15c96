# bytearray in place, and what both byte types share with Python code around them.
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


b = bytearray(b"hello")
alias = b
b += b" world"
print(b, alias is b, len(b))
b *= 2
print(b, alias is b)
b[0] = 72
b[-1] = ord("!")
print(b)
b[1:3] = b"EEEE"
print(b)
b[::3] = b"-" * len(range(0, len(b), 3))
print(b)
del b[0]
del b[2:5]
del b[::4]
print(b, len(b))
b[:] = b""
print(b, bool(b))
for n in range(300):
    b.append(n % 256)
print(len(b), b[:5], b[-5:], sum(b))
while len(b) > 3:
    b.pop()
b.insert(0, 9)
b.insert(100, 8)
b.insert(-1, 7)
print(list(b))
b.extend([1, 2, 3])
b.extend(b"xy")
b.extend(bytearray(b"z"))
b.extend(n for n in range(3))
b.extend(b)
print(b)
b.remove(9)
b.reverse()
print(b, b.copy() == b, b.copy() is b)
b.clear()
print(b)


def assign(i, v):
    x = bytearray(b"abcdef")
    x[i] = v
    return x


def delete(i):
    x = bytearray(b"abcdef")
    del x[i]
    return x


for i, v in [(0, 300), (0, "a"), (99, 1), (-1, 65), ("a", 1), (slice(1, 3), b"XYZ"), (slice(1, 3), [88, 89]), (slice(None, None, 2), b"ab"), (slice(0, 2), "no"), (slice(0, 2), 5), (slice(5, 1), b"Q"), (slice(None, None, -1), b"fedcba")]:
    show(lambda: assign(i, v))
for i in [0, -1, 99, slice(1, 4), slice(None, None, 2), slice(None, None, -1), slice(4, 1, -1), "a"]:
    show(lambda: delete(i))
show(lambda: bytearray(b"abc").append(256))
show(lambda: bytearray(b"abc").extend([1, 256]))
show(lambda: bytearray(b"abc").pop(10))
show(lambda: hash(bytearray(b"abc")))
show(lambda: {bytearray(b"abc"): 1})
show(lambda: {b"abc": 1}[b"abc"])
show(lambda: bytearray(b"abc") == b"abc")
show(lambda: b"abc" + bytearray(b"d"))
show(lambda: bytearray(b"d") + b"abc")
show(lambda: b"abc" + "d")


class Coded:
    def __bytes__(self):
        return b"coded"


class BadCoded:
    def __bytes__(self):
        return "text"


show(lambda: bytes(Coded()))
show(lambda: bytes(BadCoded()))
show(lambda: b"%s|%b|%r" % (Coded(), Coded(), "é"))


class MyBytes(bytes):
    pass


m = MyBytes(b"abc")
print(m, type(m), type(m[:]), type(m + b""), type(m.upper()), m == b"abc", {m: 1}[b"abc"])
print(MyBytes.fromhex("ff00"), type(MyBytes.fromhex("ff00")))
x = bytearray(5)
for i in range(5):
    x[i] = i * i
print(x, list(x), max(x), 16 in x, b"\x04\t" in x, x.hex(), x.hex(" ", 2))
print([c for c in b"abc"], bytes(reversed(b"abc")), b"abc"[::-1], sorted(b"cab"))
it = iter(b"ab")
print(next(it), next(it), next(it, None), next(it, None))
