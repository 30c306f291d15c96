from threading import Thread

accounts = {"savings": 100, "wallet": 0}
wrong = 0

def take(account):
    accounts[account] -= 1

def give(account):
    accounts[account] += 1

def move(times):
    for _ in range(times):
        take("savings")
        give("wallet")

def audit(times):
    global wrong
    for _ in range(times):
        if accounts["savings"] + accounts["wallet"] != 100:
            wrong += 1

mover = Thread(target=move, args=(150_000,))
auditor = Thread(target=audit, args=(300_000,))
mover.start(); auditor.start()
mover.join(); auditor.join()
print(f"audits that found a wrong sum: {wrong}")
