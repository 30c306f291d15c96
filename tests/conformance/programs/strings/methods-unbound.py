print(str.upper("abc"), str.join("-", ["a", "b"]), list(map(str.strip, [" a", "b "])))
print("abc".__len__(), "abc".__add__("d"), "a".__eq__("a"), "abc".__contains__("b"), "abc".__getitem__(1))
method = "a-b-c".split
print(method("-"), method.__name__)
print(getattr("abc", "upper")(), hasattr("abc", "push"))
try:
    "abc".push("d")
except AttributeError as error:
    print(error)
try:
    str.upper(5)
except TypeError as error:
    print(error)
try:
    "abc".upper(1)
except TypeError as error:
    print(error)
try:
    "abc".x = 1
except AttributeError as error:
    print(error)
