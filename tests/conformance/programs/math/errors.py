import math


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)


attempt(math.sqrt, -1)
attempt(math.log, 0)
attempt(math.log, -5)
attempt(math.log, 10, 1)
attempt(math.acos, 2)
attempt(math.exp, 1000)
attempt(math.factorial, -1)
attempt(math.factorial, 2.5)
attempt(math.isqrt, -4)
attempt(math.comb, -1, 2)
attempt(math.gcd, 1.5, 2)
attempt(math.sqrt, "4")
attempt(math.floor, "x")
attempt(math.floor, float("nan"))
attempt(math.ceil, float("inf"))
attempt(math.pow, 0, -1)
attempt(math.pow, 10, 400)
attempt(math.fmod, 1, 0)
attempt(math.sin, float("inf"))
attempt(math.sqrt)
attempt(math.sqrt, 1, 2)
attempt(math.dist, (1,), (1, 2))
