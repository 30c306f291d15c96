from concurrent import interpreters

def append(items):
    items.append(4)
    return items

items = [1, 2, 3]
worker = interpreters.create()
answer = worker.call(append, items)
print("answer:", answer)
print("items: ", items)
print("one list:", answer is items)
worker.close()
