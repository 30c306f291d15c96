# Nodes are handed out as soon as those before them are done.
from graphlib import TopologicalSorter

ts = TopologicalSorter({5: [4, 3], 4: [2], 3: [2, 1], 2: [1]})
ts.add(6, 5, 0)
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready, bool(ts), ts.get_ready())
    for node in ready:
        ts.done(node)
print(bool(ts))
