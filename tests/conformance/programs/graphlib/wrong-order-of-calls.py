from graphlib import TopologicalSorter

ts = TopologicalSorter()
ts.add(1, 2)
for call in (ts.get_ready, ts.is_active, lambda: ts.done(1), lambda: bool(ts)):
    try:
        call()
    except ValueError as e:
        print(e)
ts.prepare()
ts.prepare()
print(ts.get_ready())
for call in (lambda: ts.add(3), ts.prepare, lambda: ts.done(1), lambda: ts.done('x'), lambda: ts.done(2, 2)):
    try:
        print(call())
    except ValueError as e:
        print(e)
print(ts.get_ready())
