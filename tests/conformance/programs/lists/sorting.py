a = [5, 2, 9, 1]
print(a.sort(), a)
a.sort(reverse=True)
print(a, sorted(a), sorted("hello"), sorted({3, 1, 2}), sorted((2.5, 1, True)))
words = ["banana", "fig", "Apple", "kiwi", "cherry"]
print(sorted(words), sorted(words, key=len), sorted(words, key=lambda w: (len(w), w.lower()), reverse=True))
pairs = [("b", 1), ("a", 2), ("b", 0), ("a", 1)]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
try:
    sorted([1], len)
except TypeError as error:
    print(error)
try:
    [3, None].sort()
except TypeError as error:
    print(error)
