class Noisy:
    def __init__(self, name, inner=None):
        self.name, self.inner = name, inner

    def __del__(self):
        print("del", self.name)


outer = Noisy("outer", Noisy("inner"))
del outer
print("both gone")
a = Noisy("a")
pair = [a, a]
del a
print("still in list")
pair[0] = None
print("once more")
pair[1] = None
print("now gone")


def make():
    return Noisy("returned")


make()
print("dropped at once")
kept = make()
kept = [kept]
kept.append(Noisy("second"))
kept.reverse()
del kept[0]
print("deleted first")


def raising():
    local = Noisy("in frame")
    raise ValueError("x")


try:
    raising()
except ValueError as error:
    print("handling")
print("handled")
for n in (Noisy("loop 1"), Noisy("loop 2")):
    print("body", n.name)
print("after loop")
del n
print("loop variable deleted")
