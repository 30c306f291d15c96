# Every node comes after its predecessors.
from graphlib import TopologicalSorter

graph = {'cake': ['eggs', 'flour', 'oven'], 'oven': ['power'], 'flour': ['shop'], 'eggs': ['shop'], 'shop': []}
order = list(TopologicalSorter(graph).static_order())
print(order)
for node, before in graph.items():
    assert all(order.index(b) < order.index(node) for b in before)
print(list(TopologicalSorter().static_order()))
print(tuple(TopologicalSorter({1: [2, 2], 3: (2,), 2: {4}}).static_order()))
