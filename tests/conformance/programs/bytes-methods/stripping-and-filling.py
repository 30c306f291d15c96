print(b"xxhixx".strip(b"x"), b"  hi\t\n".strip(), b"xyhi".lstrip(b"yx"), b"hi..".rstrip(b"."), b"hi".strip(None), b"prefix-a".removeprefix(b"prefix-"), b"a.txt".removesuffix(b".txt"), b"a".removeprefix(b"b"))
print(b"ab".center(6), b"ab".center(7, b"*"), b"ab".ljust(4, b"."), b"ab".rjust(4), b"42".zfill(5), b"-42".zfill(5), b"+1".zfill(4), b"a\tb".expandtabs(4), b"ab".center(5, bytearray(b"-")))
for call in (lambda: b"a".strip("x"), lambda: b"a".strip(5), lambda: b"a".center(5, "*"), lambda: b"a".center(5, b"ab"), lambda: b"a".ljust(5, b""), lambda: b"a".rjust(5, 42), lambda: b"a".removeprefix("a"), lambda: b"a".removesuffix((b"a",)), lambda: b"a".zfill("5"), lambda: b"a".center(5, None)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
