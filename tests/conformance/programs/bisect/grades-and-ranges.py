from bisect import bisect, bisect_left, bisect_right, insort, insort_left
from operator import itemgetter

def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect(breakpoints, score)]

print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
a = [1, 2, 2, 2, 3]
print(bisect_left(a, 2), bisect_right(a, 2), bisect(a, 9), bisect_left(a, 0), bisect_left([], 5), bisect_left(a, 2, 2), bisect_right(a, 2, 0, 2))
insort(a, 2.5)
insort_left(a, 0)
print(a)
rows = [("red", 1), ("blue", 5), ("green", 8)]
print(bisect_left(rows, 5, key=itemgetter(1)))
insort(rows, ("pink", 6), key=itemgetter(1))
print(rows)

def index(seq, x):
    i = bisect_left(seq, x)
    if i != len(seq) and seq[i] == x:
        return i
    raise ValueError(f"{x} is not there")

print(index([1, 3, 5], 3))
for wrong in (lambda: index([1, 3], 2), lambda: bisect([1], 1, lo=-1), lambda: bisect([1, "a"], 2), lambda: insort((1,), 2), lambda: bisect(5, 1)):
    try:
        print(wrong())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
