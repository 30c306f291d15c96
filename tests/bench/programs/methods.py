class Counter:
    def __init__(self):
        self.value = 0

    def add(self, amount):
        self.value += amount
        return self


def run(n):
    counter = Counter()
    for i in range(n):
        counter.add(i).add(1)
    return counter.value
