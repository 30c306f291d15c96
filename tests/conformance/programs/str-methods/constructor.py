print(str(), repr(str("")), str(5), str(None), str([1, "a"]), str(b"raw"))
print(str(b"caf\xc3\xa9", "utf-8"), str(b"abc", encoding="ascii"), str(b"\xff", errors="replace"), str(object=5), str(bytearray(b"xy"), "ascii"), str(memoryview(b"mv"), "ascii"))
for call in (lambda: str("text", "utf-8"), lambda: str(5, "utf-8"), lambda: str(b"\xff", "ascii"), lambda: str(b"a", "nothing"), lambda: str(1, 2, 3, 4), lambda: str(b"a", 5), lambda: str(encoding="ascii"), lambda: str(x=1)):
    try:
        print(repr(call()))
    except (TypeError, UnicodeDecodeError, LookupError) as error:
        print(type(error).__name__, error)


class Odd:
    def __str__(self):
        return 5


class Missing:
    __str__ = None


class Plain:
    def __repr__(self):
        return "<plain>"


for cls in (Odd, Missing, Plain):
    try:
        print(str(cls()))
    except TypeError as error:
        print(error)
