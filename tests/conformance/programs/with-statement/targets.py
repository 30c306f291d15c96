class Give:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *exc):
        return False


with Give((1, [2, 3])) as (a, (b, c)):
    print(a, b, c)
box = {}
with Give("x") as box["key"]:
    print(box)


class Holder:
    pass


h = Holder()
with Give(5) as h.attribute:
    print(h.attribute)
with Give([1, 2, 3]) as [first, *rest]:
    print(first, rest)
try:
    with Give(1) as (x, y):
        pass
except TypeError as error:
    print(error)
with Give("kept") as kept:
    pass
print(kept)
