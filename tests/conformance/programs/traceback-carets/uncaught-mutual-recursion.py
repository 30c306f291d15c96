def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


print(even(10))
try:
    even(-1)
except RecursionError as error:
    print(error)
    raise ValueError("negative numbers never end") from None
