import queue

q = queue.Queue()
for i in range(5):
    q.put(i)
print(q.qsize(), q.empty(), q.full())
while not q.empty():
    print(q.get(), end=" ")
print()
