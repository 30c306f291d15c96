def show(*args, **kwargs):
    print(args, kwargs)


show(*[], **{})
show(*"ab", *(1, 2), 3, *[4])
show(1, *[2], key=3, *[4])
show(**{"a": 1}, b=2, **{"c": 3})
show(*{"k": 1}, *{5}, **dict(x=1))
show(*(i * i for i in range(3)))


def point(x, y, z=0):
    return x, y, z


print(point(*(1, 2)), point(*[1], **{"y": 5}), point(**{"x": 1, "y": 2, "z": 3}))
for bad in (lambda: show(**{"a": 1}, **{"a": 2}), lambda: show(*None), lambda: show(**[1]), lambda: point(*range(4)), lambda: point(**{"w": 1}), lambda: point(1, 2, **{"x": 3})):
    try:
        bad()
    except TypeError as error:
        print(str(error).replace("__main__.", ""))
