import sys

saved = []


class Phoenix:
    def __init__(self):
        self.lives = 0

    def __del__(self):
        self.lives += 1
        print("del", self.lives)
        saved.append(self)


p = Phoenix()
del p
print(len(saved), saved[0].lives)
saved.clear()
print("second death is silent:", len(saved))


class Swap:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


x = Swap("one")
x, y = Swap("two"), x
print(x.name, y.name)
x, y = y, x
print(x.name, y.name)
y = None
print("y dropped")
d = {1: Swap("in dict")}
d.pop(1)
print("popped")
d[2] = Swap("again")
d.update({2: 0})
print("updated")
