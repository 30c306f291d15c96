import queue

tree = {"root": ["a", "b"], "a": ["c"], "b": ["d", "e"], "e": ["f"]}
todo, order = queue.Queue(), []
todo.put(("root", 0))
while not todo.empty():
    name, depth = todo.get()
    order.append(f"{depth}{name}")
    for child in tree.get(name, []):
        todo.put((child, depth + 1))
print(" ".join(order))
stack, order = queue.LifoQueue(), []
stack.put("root")
while not stack.empty():
    name = stack.get()
    order.append(name)
    for child in reversed(tree.get(name, [])):
        stack.put(child)
print(" ".join(order))
events = queue.PriorityQueue()
for time, n, what in ((9, 0, "close"), (1, 1, "open"), (1, 2, "light"), (5, 3, "lunch")):
    events.put((time, n, what))
clock = 0
while events.qsize():
    at, n, what = events.get()
    print(f"+{at - clock} -> {at}: {what}")
    clock = at
    if what == "open":
        events.put((3, 9, "first customer"))
