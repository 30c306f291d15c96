from threading import Lock, Thread

balance = 0
deposits, withdrawals = Lock(), Lock()

def after_tax(amount):
    return amount * 3 // 4

def deposit(times):
    global balance
    for _ in range(times):
        with deposits:
            balance = balance + after_tax(4)

def withdraw(times):
    global balance
    for _ in range(times):
        with withdrawals:
            balance = balance - after_tax(4)

team = [Thread(target=deposit, args=(100_000,)), Thread(target=withdraw, args=(100_000,))]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"balance: {balance}")
