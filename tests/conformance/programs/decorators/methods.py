def logged(method):
    def wrapper(self, *args):
        self.log.append(method.__name__)
        return method(self, *args)

    return wrapper


class Account:
    def __init__(self):
        self.balance = 0
        self.log = []

    @logged
    def deposit(self, n):
        self.balance += n
        return self

    @logged
    def withdraw(self, n):
        self.balance -= n
        return self

    @staticmethod
    @logged
    def weird(self):
        return "static with self"

    @classmethod
    def build(cls, n):
        return cls().deposit(n)

    @property
    @logged
    def doubled(self):
        return self.balance * 2


a = Account.build(10).deposit(5).withdraw(3)
print(a.balance, a.log)
print(a.doubled, a.log[-1])
print(Account.weird(a), len(a.log), a.deposit.__name__)
