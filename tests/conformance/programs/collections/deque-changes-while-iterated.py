from collections import deque

d = deque(range(3))
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
d = deque([1, 2, 3])
it = iter(d)
next(it)
d[1] = "two"
print(next(it))
d.clear()
try:
    next(it)
except RuntimeError as e:
    print(e)
print(deque([1, 2]) < deque([1, 3]), deque("a") != deque("b"), deque([1]) == [1])
try:
    deque([1]) < [2]
except TypeError as e:
    print(e)
try:
    hash(deque())
except TypeError as e:
    print(e)
r = deque([1])
r.append(r)
print(r)
tasks = deque(["load", "parse", "save"])
while tasks:
    job = tasks.popleft()
    print("doing", job)
    if job == "load":
        tasks.append("retry")
