from itertools import islice

print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)))
print(list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 3)))
print(list(islice("ABC", 5)), list(islice("ABC", 0)), list(islice("ABCDE", 1, 4, 2)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), next(it))
it = iter(range(10))
print(list(islice(it, 0, 5, 4)), next(it))
for args in ((-1,), (1, -1), (1, 2, 0), ("a",), (1, 2, 3, 4), (2.5,), (None, None, -1)):
    try:
        islice("ABC", *args)
        print("made", args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    islice("ABC")
except TypeError as e:
    print(e)
