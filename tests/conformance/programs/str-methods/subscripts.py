word = "python"
print(word[0], word[-1], word[True], word[1:4], word[::-1], word[::2], word[4:1:-1], word[10:], word[-3:], word[:-10])
for index in (6, -7, 1.0, "1", None, (0, 1), 10**30):
    try:
        print(word[index])
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
for part in (slice(0, 5, 0), slice("a", 2), slice(1.5), slice(None, None, "x")):
    try:
        print(word[part])
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    word[0] = "P"
except TypeError as error:
    print(error)
try:
    del word[0]
except TypeError as error:
    print(error)


class Index:
    def __index__(self):
        return 2


print(word[Index()], word[Index():], word[:Index()], word[::Index()])
