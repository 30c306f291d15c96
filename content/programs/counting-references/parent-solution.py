import gc
import weakref

class Node:
    alive = 0

    def __init__(self, name, parent=None):
        type(self).alive += 1
        self.name = name
        self.parent = None if parent is None else weakref.ref(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def __del__(self):
        type(self).alive -= 1

gc.disable()
root = Node("root")
Node("leaf", root)
del root
print(f"nodes alive: {Node.alive}")
