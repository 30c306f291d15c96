print(f"{None} {True} {[1]} {(1,)} {...} {int}")
for value in (None, [1, 2], {"a": 1}, (1,), print, object):
    try:
        print(format(value, ">10"))
    except TypeError as error:
        print(error)
print(f"{None!s:>10}|{[1, 2]!s:<10}|{True:5}|{True:>5d}|{False!s:>7}")
print("{!r:>8}|{!s:<8}|{!a}".format("a", "b", "ü"))
print(format(3), format("x"), format(None), format(2.0))
