import bisect

a = [1, 3, 3, 3, 7]
for x in (0, 1, 2, 3, 7, 8):
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x))
print(bisect.bisect_left(a, 3, 2), bisect.bisect(a, 3, 0, 2), bisect.bisect([], 1))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
bisect.insort_right(a, 0)
print(a)
people = [("ann", 20), ("bob", 30), ("cy", 40)]
print(bisect.bisect(people, 30, key=lambda p: p[1]), bisect.bisect_left(people, 30, key=lambda p: p[1]))
bisect.insort(people, ("di", 35), key=lambda p: p[1])
print(people)
def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
print(bisect.bisect("acegi", "d"), bisect.bisect(range(0, 100, 10), 35))
