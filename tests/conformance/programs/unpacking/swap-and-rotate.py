a = [1, 2, 3, 4]
a[0], a[-1] = a[-1], a[0]
print(a)
a[1:3], b = [20, 30, 35], a[2]
print(a, b)
x, y, z = 1, 2, 3
x, y, z = z, x, y
print(x, y, z)


class P:
    pass


p = P()
p.x, p.y = 1, 2
p.x, p.y = p.y, p.x + p.y
print(p.x, p.y)
d = {}
d["a"], d["b"], *d["rest"] = "hello"
print(d)
fib = (0, 1)
for _ in range(10):
    fib = fib[1], sum(fib)
print(fib)
i = 0
values = [5, 6]
i, values[i] = 1, 99
print(i, values)


def order(tag, result):
    print("evaluate", tag)
    return result


target = [0, 0]
target[order("index 0", 0)], target[order("index 1", 1)] = order("value a", 1), order("value b", 2)
print(target)
