class Number:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __index__(self):
        return 3

    def __round__(self, n=None):
        return ("rounded", n)

    def __bool__(self):
        return False

    def __bytes__(self):
        return b"raw"

    def __trunc__(self):
        return 1

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"


n = Number()
print(int(n), float(n), bool(n), round(n), round(n, 2), bytes(n), hex(n), bin(n))
print("abcdef"[n], [10, 20, 30, 40][n], list(range(n)), "x" * 2, "abcdefg"[n:], [0] * n)
import math

print(math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(n) == 4.5**0.5)


class OnlyIndex:
    def __index__(self):
        return 7


print(int(OnlyIndex()), float(OnlyIndex()), chr(OnlyIndex()) == "\x07", pow(2, 3, 5))


class BadInt:
    def __int__(self):
        return "text"


try:
    int(BadInt())
except TypeError as error:
    print(error)
