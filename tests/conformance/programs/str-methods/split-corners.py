text = "  one  two three  "
print(text.split())
print(text.split(" "))
print(text.split(None, 1))
print(text.rsplit(None, 1))
print("a,b,,c,".split(","))
print("a,b,,c,".rsplit(",", 2))
print("a,b,,c,".split(",", 0))
print("a,b,,c,".split(",", -5))
print("".split(), "".split(","))
print("a\x1cb\x85c\u2028d\u00a0e".split())
print("abcabca".split("bc"), "aaa".split("aa"), "aaa".rsplit("aa"))
print("one".split(sep="n", maxsplit=1), "x--y--z".split("--"))
for arguments in [("",), (5,), (b",",), (",", "1"), (",", 1, 2)]:
    try:
        print("a,b".split(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
