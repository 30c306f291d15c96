import threading

def countdown(n):
    while n > 0:
        n -= 1

threads = [
    threading.Thread(target=countdown, args=(1_500_000,))
    for _ in range(3)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
