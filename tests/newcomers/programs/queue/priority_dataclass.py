from dataclasses import dataclass, field
from typing import Any
import queue
@dataclass(order=True)
class Item:
    priority: int
    item: Any = field(compare=False)
q = queue.PriorityQueue()
for p, name in [(3, "low"), (1, "high"), (2, "mid")]:
    q.put(Item(p, name))
while q.qsize():
    print(q.get())
