from concurrent.futures import ThreadPoolExecutor

def show(*args, **kwargs):
    return args, sorted(kwargs.items())

class Account:
    def __init__(self):
        self.balance = 0
    def pay(self, amount, *, twice=False):
        self.balance += amount * (2 if twice else 1)
        return self.balance

with ThreadPoolExecutor(1) as pool:
    print(pool.submit(show, 1, 2, fn="three", self=4).result())
    account = Account()
    pool.submit(account.pay, 10)
    print(pool.submit(account.pay, 5, twice=True).result())
    print(pool.submit(lambda: None).result())
    for call in (lambda: pool.submit(), lambda: pool.submit(fn=print)):
        try:
            call()
        except TypeError as error:
            print(error)
    print(repr(pool.submit(5).exception()))
