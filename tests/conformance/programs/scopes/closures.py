def make_adders():
    return [lambda x, n=n: x + n for n in range(3)], [lambda x: x + n for n in range(3)]


early, late = make_adders()
print([f(10) for f in early], [f(10) for f in late])


def power(exponent):
    def f(base):
        return base**exponent

    return f


square, cube = power(2), power(3)
print(square(5), cube(2), square.__name__, square.__closure__[0].cell_contents, cube.__code__.co_freevars)


def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def show():
        return f"balance {balance}"

    return {"deposit": deposit, "show": show}


mine, yours = account(10), account(500)
mine["deposit"](5)
print(mine["show"](), yours["show"]())
