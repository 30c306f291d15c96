import threading
from collections import Counter

TEXT = """the quick brown fox
jumps over the lazy dog
the dog sleeps
and the fox runs"""
partial = []
lock = threading.Lock()

def count(lines):
    mine = Counter(word for line in lines for word in line.split())
    with lock:
        partial.append(mine)

lines = TEXT.splitlines()
threads = [threading.Thread(target=count, args=(lines[i::2],)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
total = sum(partial, Counter())
print(len(partial), total["the"], total["fox"], sum(total.values()))
print(sorted(total.items(), key=lambda p: (-p[1], p[0]))[:4])
