x = 1
del x
try:
    x
except NameError as error:
    print(error)


def f():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as error:
        return str(error)


print(f())
try:
    del never_defined
except NameError as error:
    print(error)
a, b, c = 1, 2, 3
del a, (b, c)
print("a" in globals(), "b" in globals())
data = [1, 2, 3, 4]
del data[0], data[-1]
print(data)


class Thing:
    pass


t = Thing()
t.value = 1
del t.value
try:
    del t.value
except AttributeError as error:
    print(error)
try:
    raise ValueError("gone")
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)
