from threading import Lock, Thread

class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = Lock()

def transfer(source, target, times):
    for _ in range(times):
        first, second = sorted((source, target), key=lambda account: account.name)
        with first.lock:
            with second.lock:
                source.balance -= 1
                target.balance += 1

ann = Account("Ann", 50_000)
bob = Account("Bob", 50_000)
team = [
    Thread(target=transfer, args=(ann, bob, 30_000)),
    Thread(target=transfer, args=(bob, ann, 30_000)),
]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"together: {ann.balance + bob.balance}")
