import threading

items = []


def fill(tag):
    for i in range(300):
        items.append((tag, i))


threads = [threading.Thread(target=fill, args=(c,)) for c in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), len(set(items)))
for c in "abc":
    mine = [i for tag, i in items if tag == c]
    print(c, mine == list(range(300)))
shared = {}


def own_keys(tag):
    for i in range(100):
        shared[tag, i] = i


threads = [threading.Thread(target=own_keys, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(shared), sum(shared.values()))
