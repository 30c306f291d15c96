print("a", "b", sep="-", end="!\n")
print(1, None, True, [2], sep=", ")
print("no newline", end="")
print()
print("x", "y", sep="")
print("x", "y", sep=None, end=None)
print(*[1, 2, 3], *("a", "b"), sep="\n")
print(sep="ignored")
print("flush", flush=True)
try:
    print("x", sep=1)
except TypeError as error:
    print(error)
try:
    print("x", separator="")
except TypeError as error:
    print(error)
