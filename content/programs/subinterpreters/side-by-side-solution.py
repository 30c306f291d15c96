from concurrent import interpreters

def countdown(n):
    while n > 0:
        n -= 1

workers = [interpreters.create() for _ in range(2)]
threads = [worker.call_in_thread(countdown, 500_000) for worker in workers]
for thread in threads:
    thread.join()
for worker in workers:
    worker.close()
print("both done")
