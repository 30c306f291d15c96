class Account:
    def __init__(self):
        self._balance = 10

    @property
    def balance(self):
        """What is left."""
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative")
        self._balance = value

    @property
    def owner(self):
        return self.missing_name

    secret = property(None, lambda self, value: None)
    nothing = property()


a = Account()
a.balance += 5
print(a.balance, Account.balance.__doc__, type(Account.balance).__name__, Account.balance.fdel, Account.balance.__name__)
for call in (lambda: setattr(a, "balance", -1), lambda: delattr(a, "balance"), lambda: setattr(a, "owner", 1), lambda: delattr(a, "owner"), lambda: a.owner, lambda: a.secret, lambda: a.nothing, lambda: setattr(a, "nothing", 1), lambda: property(1, 2, 3, 4, 5), lambda: Account.balance.fget(), lambda: setattr(Account.balance, "fget", 1), lambda: property(fget=lambda s: 7).__get__(a), lambda: property(5).__get__(a), lambda: a.balance()):
    try:
        print(call())
    except (AttributeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
