def f():
    x = 5
    global x
