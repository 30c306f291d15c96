import threading

forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def philosopher(i):
    low, high = sorted((i, (i + 1) % 5))
    for _ in range(10):
        with forks[low]:
            with forks[high]:
                meals[i] += 1


threads = [threading.Thread(target=philosopher, args=(i,), name=f"p{i}") for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals, sum(meals))
print([f.locked() for f in forks])
print([t.name for t in threads])
