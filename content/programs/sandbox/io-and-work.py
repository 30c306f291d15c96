from threading import Thread
from time import sleep


def download():
    for part in range(5):
        sleep(0.008)
        print("part", part, "is here")


def work():
    total = 0
    for i in range(400_000):
        total += i * i
    print("worked out", total)


threads = [Thread(target=download), Thread(target=work)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
