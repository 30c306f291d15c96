import heapq
import itertools

heap, entries, counter = [], {}, itertools.count()
REMOVED = "<removed>"

def add(task, priority=0):
    if task in entries:
        remove(task)
    entry = [priority, next(counter), task]
    entries[task] = entry
    heapq.heappush(heap, entry)

def remove(task):
    entries.pop(task)[-1] = REMOVED

def pop():
    while heap:
        priority, _, task = heapq.heappop(heap)
        if task is not REMOVED:
            del entries[task]
            return task
    raise KeyError("pop from an empty priority queue")

for task, priority in [("write", 5), ("release", 9), ("spec", 1), ("test", 5), ("write", 2)]:
    add(task, priority)
remove("test")
print(pop(), pop(), pop())
try:
    pop()
except KeyError as error:
    print(error)
