from threading import Thread


def count(name, steps):
    total = 0
    for i in range(steps):
        total += i
    print(name, total)


threads = [Thread(target=count, args=(name, 300_000)) for name in ("A", "B")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
