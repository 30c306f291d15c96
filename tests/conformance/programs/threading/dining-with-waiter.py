import threading

class Table:
    def __init__(self, seats):
        self.forks = [threading.Lock() for _ in range(seats)]
        self.waiter = threading.Semaphore(seats - 1)

    def eat(self, seat, meal):
        with self.waiter:
            with self.forks[seat], self.forks[(seat + 1) % len(self.forks)]:
                meal()

table = Table(4)
eaten = []

class Philosopher(threading.Thread):
    def __init__(self, seat):
        super().__init__(name=f"philosopher-{seat}")
        self.seat = seat

    def run(self):
        for _ in range(10):
            table.eat(self.seat, lambda: eaten.append(self.seat))

people = [Philosopher(i) for i in range(4)]
for p in people:
    p.start()
for p in people:
    p.join()
print({seat: eaten.count(seat) for seat in range(4)})
