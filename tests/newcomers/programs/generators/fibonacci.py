def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

def average():
    total, count, avg = 0, 0, None
    while True:
        x = yield avg
        total += x; count += 1
        avg = total / count

g = fibonacci()
print([next(g) for _ in range(10)])
a = average(); next(a)
print(a.send(10), a.send(20), a.send(30))
a.close()
