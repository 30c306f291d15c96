print("about to fail")


class Silent(Exception):
    pass


def f(n):
    if n == 0:
        raise Silent
    f(n - 1)


f(3)
