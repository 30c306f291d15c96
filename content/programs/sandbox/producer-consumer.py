from queue import Queue
from threading import Thread
from time import sleep

jobs = Queue(maxsize=3)


def produce():
    for number in range(8):
        jobs.put(number)
        print("put", number)
    jobs.put(None)


def consume():
    while (number := jobs.get()) is not None:
        sleep(0.005)
        print("    took", number)


producer = Thread(target=produce)
consumer = Thread(target=consume)
producer.start()
consumer.start()
producer.join()
consumer.join()
