import queue

stack = queue.LifoQueue()
for c in "abc":
    stack.put(c)
print([stack.get() for _ in range(3)])

pq = queue.PriorityQueue()
pq.put((2, "code"))
pq.put((1, "eat"))
pq.put((3, "sleep"))
while not pq.empty():
    priority, job = pq.get()
    print(priority, job)
