import threading

data = list(range(1, 1001))
parts = [0] * 4


def add_up(index):
    chunk = len(data) // len(parts)
    parts[index] = sum(data[index * chunk : (index + 1) * chunk])


threads = [threading.Thread(target=add_up, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(parts, sum(parts), sum(parts) == sum(data))


def count_primes(low, high, out, slot):
    out[slot] = sum(1 for n in range(max(low, 2), high) if all(n % d for d in range(2, int(n**0.5) + 1)))


counts = {}
threads = [threading.Thread(target=count_primes, args=(i * 100, i * 100 + 100, counts, i)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([counts[i] for i in range(5)], sum(counts.values()))
