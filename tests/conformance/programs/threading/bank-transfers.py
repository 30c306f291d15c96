import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=id)
    with first.lock, second.lock:
        if source.balance >= amount:
            source.balance -= amount
            target.balance += amount


accounts = [Account(1000) for _ in range(4)]


def traffic(seed):
    for i in range(100):
        a, b = (seed + i) % 4, (seed * i + 1) % 4
        if a != b:
            transfer(accounts[a], accounts[b], (i * seed) % 50)


threads = [threading.Thread(target=traffic, args=(s,)) for s in range(1, 5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(a.balance for a in accounts), all(a.balance >= 0 for a in accounts), any(a.lock.locked() for a in accounts))
