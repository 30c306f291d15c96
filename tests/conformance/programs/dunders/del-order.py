class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Noisy("a")
b = a
del a
print("still one name")
del b
print("gone")
c = Noisy("c1")
c = Noisy("c2")
print("rebound")
c = None
Noisy("temporary")
print("after temporary")
box = [Noisy("in list"), Noisy("second")]
box.pop(0)
print("popped")
box.clear()
print("cleared")


def f():
    local = Noisy("local")
    print("in f")
    return "f done"


print(f())
d = {"k": Noisy("value")}
d["k"] = 1
print("replaced")
del d
x = Noisy("last")
print("end of program")
