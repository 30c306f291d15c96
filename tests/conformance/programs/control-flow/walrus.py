if (n := len("hello")) > 3:
    print("long", n)
items = [1, 5, 2]
print((m := max(items)), m * 2, [m, (k := 3)], k)
print(f"{(v := 7)} {v}", (x := 1, 2), x)
f = lambda: (y := 5) + y
print(f(), "y" in globals())
text = "a=1;b=2;c"
for part in text.split(";"):
    if (i := part.find("=")) >= 0:
        print(part[:i], "->", part[i + 1 :])
    else:
        print("no value in", part, i)
print(any((bad := w) for w in ("", "x", "y")), bad)


def consume(data):
    while chunk := data[:2]:
        data = data[2:]
        print(chunk)


consume("abcde")
print((a := (b := 3)), a, b)
