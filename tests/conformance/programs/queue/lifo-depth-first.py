import queue

graph = {"a": ["b", "c"], "b": ["d"], "c": ["e", "f"], "d": [], "e": [], "f": []}

def walk(frontier):
    frontier.put("a")
    seen = []
    while not frontier.empty():
        node = frontier.get()
        if node not in seen:
            seen.append(node)
            for n in graph[node]:
                frontier.put(n)
    return seen

print(walk(queue.Queue()), walk(queue.LifoQueue()), walk(queue.PriorityQueue()), walk(queue.SimpleQueue()), sep="\n")
s = queue.LifoQueue(maxsize=1)
s.put(1)
try:
    s.put(2, block=False)
except queue.Full:
    print("full")
print(s.get(), isinstance(s, queue.Queue))
