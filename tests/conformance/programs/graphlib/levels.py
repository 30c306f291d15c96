# A program as people write it: which jobs can run side by side.
from graphlib import TopologicalSorter

jobs = {'test': {'build'}, 'build': {'fetch', 'configure'}, 'package': {'test', 'docs'}, 'docs': {'fetch'}}


def levels(graph):
    ts = TopologicalSorter(graph)
    ts.prepare()
    while ts:
        level = sorted(ts.get_ready())
        yield level
        ts.done(*level)


for n, level in enumerate(levels(jobs)):
    print(n, *level)
