import timeit

print(timeit.timeit('"-".join(str(n) for n in range(10))', number=100) >= 0)
def test():
    return [i for i in range(10)]
print(timeit.timeit(test, number=10) >= 0)
print(len(timeit.repeat("x = 1", repeat=3, number=10)))
t = timeit.Timer("y + 1", setup="y = 5")
print(t.timeit(number=10) > 0, timeit.default_timer() > 0)
