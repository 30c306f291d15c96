import queue

stack = queue.LifoQueue()
for c in "abc":
    stack.put(c)
print(stack.get(), stack.get(), stack.qsize(), stack.get(), stack.empty())
heap = queue.PriorityQueue()
for item in ((3, "low"), (1, "high"), (2, "mid"), (1, "also high"), (0, "first")):
    heap.put(item)
print([heap.get() for _ in range(heap.qsize())])
numbers = queue.PriorityQueue()
for n in (5, 3, 8, 1, 9, 2):
    numbers.put(n)
print([numbers.get() for _ in range(6)])
numbers.put((1, {}))
try:
    numbers.put((1, {}))
except TypeError as error:
    print(error)
words = queue.PriorityQueue(maxsize=2)
words.put("b")
words.put("a")
try:
    words.put_nowait("c")
except queue.Full:
    print("full", words.get(), words.get())
