def counter(start=0, step=1):
    value = start

    def advance():
        nonlocal value
        value += step
        return value

    def reset():
        nonlocal value
        value = start

    return advance, reset


a, reset_a = counter()
b, _ = counter(100, 10)
print(a(), a(), b(), a(), b())
reset_a()
print(a(), b())


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"

        inner()
        return x

    return middle(), x


print(outer())
