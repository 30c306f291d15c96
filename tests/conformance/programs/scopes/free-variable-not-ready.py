def outer():
    def use():
        return value

    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    print(use())
    del value
    try:
        use()
    except NameError as error:
        print(type(error).__name__, error)


outer()


def recursive_definition():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)

    return even(10), odd(7), even(3)


print(recursive_definition())


def forward():
    return defined_below()


def defined_below():
    return "found at call time"


print(forward())
