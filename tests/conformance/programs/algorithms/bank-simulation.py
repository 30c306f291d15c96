class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.short = needed - available


class Account:
    fee = 1

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []

    @property
    def balance(self):
        return self._balance

    def withdraw(self, amount):
        total = amount + self.fee
        if total > self._balance:
            raise InsufficientFunds(total, self._balance)
        self._balance -= total
        self.history.append(-total)

    def deposit(self, amount):
        self._balance += amount
        self.history.append(amount)

    def __repr__(self):
        return f"<{self.owner}: {self._balance}>"


class Premium(Account):
    fee = 0


def transfer(source, target, amount):
    try:
        source.withdraw(amount)
    except InsufficientFunds as error:
        print("failed:", error, "short by", error.short)
        return False
    target.deposit(amount)
    return True


ann, bob = Account("Ann", 100), Premium("Bob")
print(transfer(ann, bob, 50), transfer(ann, bob, 50), transfer(bob, ann, 50), ann, bob)
print(ann.history, bob.history, sum(ann.history) + 100 == ann.balance)
try:
    ann.balance = 1_000_000
except AttributeError as error:
    print(error)
