for i, c in enumerate("héy"):
    print(i, c, ord(c))
print(list("abc"), tuple("ab"), set("aaa"), dict(zip("ab", "cd")))
print(*"xyz", sep="-")
a, b, c = "123"
print(a, b, c)
print([c.upper() for c in "mixed Case" if c.islower()])
print("".join(reversed("stressed")), sorted("banana"))
it = iter("ab")
print(next(it), next(it), next(it, "done"))
print("\U0001F600x"[1], len("\U0001F600x"), [hex(ord(c)) for c in "\U0001F600x"])
