import timeit
loop = timeit.timeit("r = []\nfor i in range(50): r.append(i)", number=20)
comp = timeit.timeit("[i for i in range(50)]", number=20)
print(loop > 0, comp > 0, f"{loop:.3f}".count("."))
print(timeit.timeit("f(3)", globals={"f": lambda n: n + 1}, number=5) >= 0)
