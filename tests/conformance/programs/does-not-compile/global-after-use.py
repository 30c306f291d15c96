x = 5


def f():
    print(x)
    global x
    x = 6
