# Sets of numbers and tuples, grown and shrunk in many ways. Recorded on 64-bit CPython 3.13, where hashes have 64 bits
# (python set-order.py > set-order.txt); Pyodide's have 32, and its larger sets have another order.
seed = 12345


def draw(n):
    global seed
    seed = seed * 16807 % 2147483647
    return seed // 65536 % n


for turn in range(40):
    s = set()
    limit = [20, 100, 1000, 100000][draw(4)]
    for i in range(1 + draw(200)):
        k = draw(limit) - 10
        if draw(5) < 4:
            s.add(k)
        else:
            s.discard(k)
    print(s)
for turn in range(8):
    s = set()
    for i in range(20):
        s.add((draw(1000), draw(1000)))
        s.add(draw(30000) ** 6)
        s.add(-draw(100))
        s.add(draw(1000) / 7)
    print(s)
    t = {draw(200) for i in range(60)}
    print(s | t, s & t, t - s, t ^ s, frozenset(t))
    t.difference_update(range(0, 200, 3))
    t.update(range(0, 60, 7), t, {-1, -2})
    print(t, [t.pop() for i in range(10)], t, t.copy(), set(list(t)), set(dict.fromkeys(t)))
print({-1, -2, 0}, {2**61 - 1, 2**61, 0, 2**64}, {(i, i) for i in range(5)}, hash(frozenset(range(100))), hash((1, (2, 3), -1)))
