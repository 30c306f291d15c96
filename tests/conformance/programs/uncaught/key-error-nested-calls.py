inventory = {"apple": 3}


def price_of(name):
    return {"apple": 1.5}[name]


def total(names):
    return sum(price_of(n) for n in names)


print(total(["apple", "apple"]))
print(total(["apple", "pear"]))
