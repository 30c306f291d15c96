import itertools
import queue
from dataclasses import dataclass, field

q = queue.PriorityQueue()
for item in [(2, "b"), (1, "z"), (1, "a"), (3, "c")]:
    q.put(item)
print([q.get() for _ in range(4)])
counter = itertools.count()
for name, priority in [("low", 9), ("first", 1), ("second", 1)]:
    q.put((priority, next(counter), {"name": name}))
print([q.get()[2]["name"] for _ in range(3)])

@dataclass(order=True)
class Job:
    priority: int
    what: str = field(compare=False)

for job in (Job(5, "sweep"), Job(1, "fire"), Job(3, "mail")):
    q.put(job)
while not q.empty():
    print(q.get().what)
q.put({"a": 1})
try:
    q.put({"b": 1})
except TypeError as e:
    print(e)
print(q.qsize())
