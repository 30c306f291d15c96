from graphlib import TopologicalSorter

for graph in ({1: [[]]}, {1: 3}):
    try:
        TopologicalSorter(graph)
    except TypeError as e:
        print(e)
print(TopologicalSorter[str])
