from threading import Thread

counter = 0


def one_more(value):
    return value + 1


def work():
    global counter
    for _ in range(500_000):
        counter = one_more(counter)


threads = [Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"counted {counter:,} of 1,000,000")
