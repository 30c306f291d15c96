def apply(function, items):
    return list(map(function, items))


print(apply(lambda n: 10 // n, [1, 2, 5]))
print(apply(lambda n: 10 // n, [1, 0, 5]))
