import threading

class Account:
    def __init__(self, number, balance):
        self.number, self.balance, self.lock = number, balance, threading.Lock()

def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.number)
    with first.lock, second.lock:
        if a.balance < amount:
            return False
        a.balance -= amount
        b.balance += amount
        return True

accounts = [Account(i, 100) for i in range(3)]

def busy(start):
    for i in range(60):
        transfer(accounts[(start + i) % 3], accounts[(start + i + 1) % 3], i % 7)

ts = [threading.Thread(target=busy, args=(n,)) for n in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sum(a.balance for a in accounts), all(a.balance >= 0 for a in accounts), transfer(accounts[0], accounts[1], 1000))
