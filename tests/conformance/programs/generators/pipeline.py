def numbers(text):
    for line in text.splitlines():
        for word in line.split():
            yield word


def parse(words):
    for w in words:
        try:
            yield int(w)
        except ValueError:
            print("skipping", w)


def running(values):
    total = 0
    for v in values:
        total += v
        yield total


text = """1 2 x
30 four
-5"""
print(list(running(parse(numbers(text)))))


def windows(iterable, size):
    window = []
    for x in iterable:
        window.append(x)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)


print(list(windows("abcde", 3)), [max(w) for w in windows([3, 1, 4, 1, 5, 9], 2)])


def chunks(values, n):
    for i in range(0, len(values), n):
        yield values[i : i + n]


print(list(chunks("abcdefgh", 3)), list(chunks([], 2)))
