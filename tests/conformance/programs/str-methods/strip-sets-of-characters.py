print("xxhixx".strip("x"), "xyhixy".strip("yx"), "xyhixy".lstrip("yx"), "xyhixy".rstrip("yx"))
print(repr("\t\n hi \x1f\u3000".strip()), repr("\u200bhi\u200b".strip()))
print(repr("hi".strip("")), repr("hi".strip("hi")), repr("".strip()))
print(repr("  hi  ".strip(None)), repr(" hi ".lstrip(None)))
print("www.example.com".strip("cmowz."), "arthur: three".rstrip("three: "))
print("prefix-prefix-x".removeprefix("prefix-"), "file.tar.gz".removesuffix(".gz"))
print("abc".removeprefix(""), "abc".removesuffix(""), "abc".removeprefix("abcd"), repr("abc".removesuffix("abc")))
for call in (lambda: "a".strip(1), lambda: "a".strip(b"a"), lambda: "a".strip("a", "b"), lambda: "a".removeprefix(1), lambda: "a".removesuffix(("a",)), lambda: "a".removeprefix()):
    try:
        print(call())
    except TypeError as error:
        print(error)
