print(", ".join(["a", "b"]), "-".join("abc"), "".join(()), "x".join(["only"]))
print("+".join(str(n) for n in range(4)), "|".join({"k": 1, "l": 2}))


class Text(str):
    pass


joined = Text("-").join([Text("a")])
print(joined, type(joined).__name__)
for items in ([1], ["a", 2], ["a", b"b"], [None], 5, ["a", ["b"]]):
    try:
        print(",".join(items))
    except TypeError as error:
        print(error)


def failing():
    yield "a"
    raise ValueError("half way")


try:
    ",".join(failing())
except ValueError as error:
    print(error)
