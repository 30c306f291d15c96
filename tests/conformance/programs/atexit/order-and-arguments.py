import atexit

def goodbye(name, punctuation="."):
    print("goodbye", name + punctuation)

atexit.register(goodbye, "first")
atexit.register(goodbye, "second", punctuation="!")

@atexit.register
def decorated():
    print("decorated")

never = lambda: print("never")
atexit.register(never)
atexit.unregister(never)
atexit.unregister(print)
try:
    atexit.register(5)
except TypeError as e:
    print(e)
print(atexit.register(decorated) is decorated)
