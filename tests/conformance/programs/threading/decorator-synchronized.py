import functools
import threading

def synchronized(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)
    return wrapper

def in_thread(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        t = threading.Thread(target=function, args=args, kwargs=kwargs)
        t.start()
        return t
    return start

class Account:
    def __init__(self, balance):
        self._lock = threading.RLock()
        self.balance = balance

    @synchronized
    def deposit(self, n):
        self.balance += n

    @synchronized
    def withdraw(self, n):
        if self.balance < n:
            return False
        self.deposit(-n)
        return True

account = Account(100)

@in_thread
def shopping(times, price=1):
    """Buys things."""
    for _ in range(times):
        account.withdraw(price)

for t in [shopping(30), shopping(30, price=2), shopping(0)]:
    t.join()
print(account.balance, shopping.__doc__, account.withdraw(1000))
