from threading import Lock, Thread

balance = 0
guard = Lock()

def after_tax(amount):
    return amount * 3 // 4

def work(times):
    global balance
    for _ in range(times):
        with guard:
            balance = balance + after_tax(4)

team = [Thread(target=work, args=(100_000,)) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"balance: {balance}")
print(f"missing: {600_000 - balance}")
