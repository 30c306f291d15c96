letters = "abcdef"
for start, stop, step in [(None, None, None), (1, None, 2), (-1, None, -1), (-2, -5, -1), (10, 2, -3), (-10, 10, None), (3, 3, 1), (4, 1, 1), (None, -7, -1), (None, 0, -1), (0, None, -1), (2, 100, 2), (-100, -1, 4), (None, None, -2), (5, None, -10), (10**30, None, -1), (-(10**30), 10**30, 10**30)]:
    part = slice(start, stop, step)
    print(start, stop, step, letters[part], list(letters)[part], tuple(letters)[part], letters.encode()[part], range(6)[part])
