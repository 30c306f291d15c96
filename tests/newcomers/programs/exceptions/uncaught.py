def c(x):
    return 100 / x
def b(x):
    return c(x - 1)
def a():
    print("about to fail")
    return b(1)
a()
