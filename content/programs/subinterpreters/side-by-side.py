from concurrent import interpreters

def countdown(n):
    while n > 0:
        n -= 1

workers = [interpreters.create() for _ in range(2)]
for worker in workers:
    worker.call(countdown, 500_000)
for worker in workers:
    worker.close()
print("both done")
