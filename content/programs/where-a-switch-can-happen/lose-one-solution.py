from threading import Thread

TIMES = 300_000
counter = 0

def one():
    return 1

def work():
    global counter
    for _ in range(TIMES):
        counter += one()

team = [Thread(target=work) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"lost: {2 * TIMES - counter}")
