import threading
import random
import time

class Philosopher(threading.Thread):
    def __init__(self, name, left, right):
        threading.Thread.__init__(self)
        self.name = name
        self.left = left
        self.right = right
        self.meals = 0

    def run(self):
        while self.meals < 3:
            time.sleep(random.uniform(0.001, 0.005))
            first, second = sorted((self.left, self.right), key=id)
            with first:
                with second:
                    self.meals += 1

forks = [threading.Lock() for n in range(5)]
names = ('Aristotle', 'Kant', 'Buddha', 'Marx', 'Russel')
philosophers = [Philosopher(names[i], forks[i % 5], forks[(i + 1) % 5]) for i in range(5)]
random.seed(507129)
for p in philosophers: p.start()
for p in philosophers: p.join()
for p in philosophers:
    print(f"{p.name} ate {p.meals} times")
