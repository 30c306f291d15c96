data = [1, -2, 3, -4, 5]
print([y for x in data if (y := x * x) > 4], y)
print(any((found := x) < 0 for x in data), found)
total = 0
print([total := total + x for x in data], total)


def prefixes(words):
    last = ""
    return [last := last + w for w in words], last


print(prefixes(["a", "b", "c"]))
print({(k := n % 3): n for n in range(5)}, k)
print([[j := i + n for n in range(2)] for i in range(2)], j)
while (n := len(data)) > 3:
    print(n, data.pop())
if (m := max(data)) > 2 and (low := min(data)) < 0:
    print(m, low)
