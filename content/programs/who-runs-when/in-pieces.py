from threading import Thread

LIMIT = 4_000_000
total = 0

def add_up():
    global total
    total = sum(range(LIMIT))

def countdown():
    n = 650_000
    while n > 0:
        n -= 1

team = [Thread(target=add_up), Thread(target=countdown)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"total: {total}")
