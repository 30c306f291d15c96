it = iter(range(6))
for x in it:
    print("outer", x)
    for y in it:
        print("inner", y)
        if y % 2 == 0:
            break
data = [1, 2, 3]
print([(a, b) for a in data for b in data if a < b])
i1, i2 = iter(data), iter(data)
print(next(i1), next(i1), next(i2), i1 is i2)
keys = iter({"a": 1, "b": 2})
print(next(keys), list(keys), list(keys))
rest = iter("abcdef")
print(next(rest), "".join(rest))
r = reversed([1, 2, 3])
print(next(r), list(r), next(r, None))
growing = [1]
it = iter(growing)
print(next(it))
growing.append(2)
print(next(it), next(it, "done"))
growing.append(3)
print(next(it, "stays done"))
