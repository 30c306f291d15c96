import threading

THREADS = 4

def countdown(n):
    while n > 0:
        n -= 1

threads = [
    threading.Thread(target=countdown, args=(1_000_000,))
    for _ in range(THREADS)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
