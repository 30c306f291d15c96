# Threads that take turns: the order is fixed by locks, not by luck.
import threading

N = 3
gates = [threading.Semaphore(0) for _ in range(N)]
log = []


def player(i):
    for round_number in range(3):
        gates[i].acquire()
        log.append(f"{i}.{round_number}")
        gates[(i + 1) % N].release()


threads = [threading.Thread(target=player, args=(i,)) for i in range(N)]
for t in reversed(threads):
    t.start()
gates[0].release()
for t in threads:
    t.join()
print(" ".join(log))
turn = 0
condition = threading.Condition()
letters = []


def letter(mine, text):
    global turn
    for c in text:
        with condition:
            condition.wait_for(lambda: turn == mine)
            letters.append(c)
            turn = 1 - turn
            condition.notify_all()


pair = [threading.Thread(target=letter, args=(0, "ace")), threading.Thread(target=letter, args=(1, "bdf"))]
for t in pair:
    t.start()
for t in pair:
    t.join()
print("".join(letters))
