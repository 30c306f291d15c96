import threading
balance = 0
cond = threading.Condition()
def withdraw(amount):
    global balance
    with cond:
        ok = cond.wait_for(lambda: balance >= amount, timeout=2)
        balance -= amount
        print("withdrew", amount, ok)
def deposit(amount):
    global balance
    with cond:
        balance += amount
        print("deposited", amount)
        cond.notify()
t = threading.Thread(target=withdraw, args=(100,))
t.start()
deposit(60); deposit(60)
t.join()
print(balance)
