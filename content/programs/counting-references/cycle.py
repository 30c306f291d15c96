import gc

class Node:
    def __del__(self):
        print("gone")

gc.disable()
one, two = Node(), Node()
one.other = two
two.other = one
del one, two
print("no name left")
gc.collect()
print("collected")
