from collections import deque

last = deque(maxlen=3)
for i in range(6):
    last.append(i)
    print(list(last), end=" ")
print()
print(last, last.maxlen)
last.appendleft("x")
print(last)
last.extend("abcdef")
print(last, deque("ab").maxlen, deque([1, 2], 0))
try:
    last.insert(1, "no room")
except IndexError as e:
    print(e)
for wrong in (-1, "3"):
    try:
        deque([], wrong)
    except (ValueError, TypeError) as e:
        print(e)
try:
    last.maxlen = 5
except AttributeError as e:
    print(e)

def moving_average(iterable, n):
    window = deque(maxlen=n)
    for x in iterable:
        window.append(x)
        if len(window) == n:
            yield sum(window) / n

print(list(moving_average([40, 30, 50, 46, 39, 44], 3)))
print(last + deque("z"), last * 2, deque("ab") * 2)
