from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1])
d.extend([7, 8])
d.extendleft([9, 10])
print(d)
d.rotate(2)
print(d)
d.rotate(-1)
print(d, list(reversed(d)))
d.insert(2, "in")
d.remove(7)
print(d, d.index("in"), d.count(1), 8 in d)
d.reverse()
d[0] = "first"
del d[1]
print(d, d.copy() == d, d == list(d))
for wrong in (deque().pop, deque().popleft, lambda: d.remove(99), lambda: d.index(99), lambda: d[50], lambda: d[1:2], lambda: deque(5)):
    try:
        wrong()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
d.clear()
print(d, bool(d))
