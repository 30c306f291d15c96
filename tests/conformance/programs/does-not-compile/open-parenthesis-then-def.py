values = (1, 2

def f():
    return values
