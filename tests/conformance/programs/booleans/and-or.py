def noisy(value):
    print("look at", repr(value))
    return value


print(noisy(0) and noisy(1))
print(noisy(2) and noisy(""))
print(noisy(0) or noisy([]) or noisy("last"))
print(noisy(3) or noisy(4))
print(not noisy(None), not not noisy("x"))
print((noisy(1) and noisy(0)) or noisy(5))
print(1 or 1 / 0, 0 and 1 / 0)
