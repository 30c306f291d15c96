text = "one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine\u2029ten"
print(text.splitlines())
print(text.splitlines(True))
print(text.splitlines(keepends=False) == text.splitlines())
print("".splitlines(), "\n".splitlines(), "\n\n".splitlines(True), "a\n".splitlines())
print("a\r\r\nb".splitlines(), "a\n\rb".splitlines())
print("a\tb".splitlines(), "a\x1f b".splitlines())
try:
    "a".splitlines(1, 2)
except TypeError as error:
    print(error)
try:
    "a".splitlines(keep=True)
except TypeError as error:
    print(error)
print("a\nb".splitlines("anything true"), "a\nb".splitlines([]))
