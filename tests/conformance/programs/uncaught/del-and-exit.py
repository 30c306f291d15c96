class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def f():
    local = Noisy("local")
    raise RuntimeError("frame is kept by the traceback")


try:
    f()
except RuntimeError as error:
    print("caught")
print("after handler")
g = Noisy("global")
del g
raise OSError(5, "device", "file.txt")
