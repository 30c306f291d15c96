from itertools import batched

print(list(batched("ABCDEFG", 3)))
print(list(batched(range(6), 2)), list(batched([], 4)))
for first, *rest in batched(range(7), 4):
    print(first, rest)
for wrong in (lambda: batched("abc", 0), lambda: batched("abc", "2"), lambda: batched("abc")):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
strict = batched("ABCDE", 2, strict=True)
try:
    for pair in strict:
        print(pair)
except ValueError as e:
    print(e)
print(next(strict, "over"))
source = iter(range(10))
b = batched(source, 3)
print(next(b), next(source), next(b))
