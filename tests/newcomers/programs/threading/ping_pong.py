import threading

ping, pong = threading.Semaphore(1), threading.Semaphore(0)

def player(mine, other, word, out):
    for _ in range(3):
        mine.acquire()
        out.append(word)
        other.release()

out = []
a = threading.Thread(target=player, args=(ping, pong, "ping", out))
b = threading.Thread(target=player, args=(pong, ping, "pong", out))
a.start(); b.start(); a.join(); b.join()
print(" ".join(out))
