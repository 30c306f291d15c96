def numbers():
    yield 1
    yield 2
    raise LookupError("no more numbers")


total = 0
for n in numbers():
    total += n
    print(n, total)
