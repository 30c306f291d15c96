class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)

a = Noisy("a")
b = a
del a
print("one name left")
del b
print("no name left")
Noisy("never named")
print("end")
