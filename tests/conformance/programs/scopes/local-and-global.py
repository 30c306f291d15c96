x = 1


def read():
    return x


def write_local():
    x = 2
    return x


def write_global():
    global x
    x += 10
    return x


print(read(), write_local(), x, write_global(), x, read())


def too_early():
    try:
        print(x)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    x = 5
    return x


print(too_early())


def creates():
    global brand_new
    brand_new = "here"


creates()
print(brand_new)
try:
    undefined_name
except NameError as error:
    print(error, error.name)
for loop_variable in range(3):
    inside = loop_variable
print(loop_variable, inside)
