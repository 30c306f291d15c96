# What is copied stays connected: classes, closures, instances, weak references, cycles.
import os
import weakref


class Node:
    count = 0

    def __init__(self, value):
        type(self).count += 1
        self.value = value
        self.me = self


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n
    return step


node, step = Node('x'), counter()
ref = weakref.ref(node)
step()
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    Node.count += 10
    node.value = 'child'
    facts = (isinstance(node, Node), node.me is node, ref() is node, ref().value,
             Node.count, step(), step(), Node('y').count)
    os.write(w, repr(facts).encode())
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(r, 300).decode())
print((node.value, Node.count, step()))
