def nothing():
    pass


def early(n):
    if n < 0:
        return
    if n == 0:
        return "zero"
    return n, n * 2


def always(flag):
    while True:
        if flag:
            return "from loop"
        flag = True


print(nothing(), early(-1), early(0), early(3), always(False))
a, b = early(5)
print(a, b, *early(1))


def in_finally():
    try:
        return "try"
    finally:
        print("cleaning up")


print(in_finally())


def overridden():
    for i in range(3):
        try:
            return i
        finally:
            if i < 1:
                continue


try:
    print(overridden())
except Exception as error:
    print(error)
