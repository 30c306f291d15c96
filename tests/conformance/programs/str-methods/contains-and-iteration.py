print("ell" in "hello", "" in "", "h" not in "hello", "\U0001f600" in "x\U0001f600y", "helloo" in "hello")
for other in (5, None, b"h", ["h"]):
    try:
        print(other in "hello")
    except TypeError as error:
        print(error)
print(list("añ😀"), len("añ😀"), [ord(c) for c in "añ😀"], tuple("ab"), set("a"), dict(enumerate("xy")))
letters = iter("abc")
print(next(letters), list(letters), next(letters, "done"), letters.__length_hint__())
print(type(letters).__name__, type(iter("é\u0100")).__name__)
first, *rest = "héllo"
print(first, rest)
a, b = "xy"
print(a, b)
try:
    a, b = "xyz"
except ValueError as error:
    print(error)
print(list(reversed("abc")), "".join(sorted("hello")), list(zip("ab", "cd")), list(map(ord, "ab")))
