s = "ab"
print(s + "cd", s * 3, 3 * s, s * 0, s * -1 == "", "a" "b" 'c')
s += "!"
print(s)
s *= 2
print(s)
parts = []
for i in range(5):
    parts.append(str(i) * i)
print("|".join(parts))
for bad in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b", lambda: -"a"):
    try:
        bad()
    except TypeError as error:
        print(error)
