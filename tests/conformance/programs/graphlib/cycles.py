# A cycle is named node by node.
from graphlib import CycleError, TopologicalSorter

for graph in [{1: [2], 2: [3], 3: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [2], 4: [1]}, {'a': 'b', 'b': 'cd', 'c': 'a'}]:
    try:
        print(list(TopologicalSorter(graph).static_order()))
    except CycleError as e:
        print(e.args[0], e.args[1])
print(issubclass(CycleError, ValueError))
try:
    TopologicalSorter({1: [2], 2: [1]}).prepare()
except ValueError as e:
    print(type(e).__name__, e)
