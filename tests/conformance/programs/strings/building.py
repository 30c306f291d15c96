# Several ways to make one text.
numbers = range(1, 6)
s = ""
for n in numbers:
    s += f"{n}:{n * n} "
print(s.rstrip())
print(" ".join(f"{n}:{n * n}" for n in numbers))
print(" ".join(map(lambda n: str(n) + ":" + str(n * n), numbers)))
print(" ".join("%d:%d" % (n, n * n) for n in numbers))
print(" ".join("{}:{}".format(n, n * n) for n in numbers))
triangle = "\n".join("*" * n for n in range(1, 5))
print(triangle)
print(triangle.count("*"), len(triangle), triangle.splitlines()[-1])
