import threading

class BankAccount:
    def __init__(self, balance=0):
        self.balance = balance
        self.lock = threading.Lock()

    def deposit(self, amount):
        with self.lock:
            new_balance = self.balance + amount
            self.balance = new_balance

    def withdraw(self, amount):
        with self.lock:
            if self.balance >= amount:
                self.balance -= amount
                return True
            return False

account = BankAccount(1000)

def customer():
    for _ in range(100):
        account.deposit(10)
        account.withdraw(10)

customers = [threading.Thread(target=customer, name=f"customer-{i}") for i in range(10)]
[c.start() for c in customers]
[c.join() for c in customers]
print(f"Final balance: {account.balance}")
assert account.balance == 1000
