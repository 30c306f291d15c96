s = "abcdefghij"
print(s[0], s[-1], s[3], s[2:5], s[:3], s[7:], s[-3:], s[:-3])
print(s[::2], s[1::3], s[::-1], s[8:2:-2], s[2:8:-1], s[-100:100], s[5:5] == "")
print(s[slice(1, 4)], s[slice(None, None, -3)])
print(len(s), len(""), "x"[0][0][0])
for index in (10, -11, "a", 1.0, None):
    try:
        print(s[index])
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    s[::0]
except ValueError as error:
    print(error)
try:
    s[0] = "z"
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
