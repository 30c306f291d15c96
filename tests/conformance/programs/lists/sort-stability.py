records = [("ann", 3), ("bob", 1), ("cid", 3), ("dan", 2), ("eve", 1), ("fay", 3)]
by_grade = sorted(records, key=lambda r: r[1])
print(by_grade)
print(sorted(records, key=lambda r: r[1], reverse=True))
records.sort(key=lambda r: r[0], reverse=True)
records.sort(key=lambda r: r[1])
print(records)
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([3, 1, 2], key=key), calls)
big = [(i * 7919) % 1000 for i in range(500)]
print(sorted(big)[:10], sorted(big, reverse=True)[:5], sorted(big) == sorted(big[::-1]))
mod = sorted(range(50), key=lambda n: n % 7)
print(mod)
