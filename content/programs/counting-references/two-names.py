class Node:
    def __del__(self):
        print("gone")

one = Node()
two = one
del one
print("one name less")
two = None
print("end")
