#: countdown loop
def f(n):
    while n > 0:
        n -= 1
#: global counter
def f():
    global counter
    counter += 1
#: subscript counter
def f(d, k):
    d[k] += 1
#: call and assign
def f(f, x):
    x = f(x)
#: attribute counter
def f(o):
    o.a += 1
#: with lock
def f(lock):
    with lock:
        pass
#: list append
def f(l, x):
    l.append(x)
#: list comprehension
def f(xs):
    return [x*2 for x in xs]
