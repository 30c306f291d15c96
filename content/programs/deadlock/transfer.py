from threading import Lock, Thread

class Account:
    def __init__(self, name, balance):
        self.name = name
        self.balance = balance
        self.lock = Lock()

def transfer(source, target):
    for _ in range(30_000):
        with source.lock:
            with target.lock:
                source.balance -= 1
                target.balance += 1

ann = Account("Ann", 50_000)
bob = Account("Bob", 50_000)
jobs = [(ann, bob), (bob, ann)]
team = [Thread(target=transfer, args=job) for job in jobs]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"together: {ann.balance + bob.balance}")
