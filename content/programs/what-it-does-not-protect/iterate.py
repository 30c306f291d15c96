from threading import Thread

visits = {f"page {n}": n for n in range(500)}
errors = 0

def record(times):
    for n in range(times):
        visits[f"late {n}"] = n

def report(times):
    global errors
    for _ in range(times):
        try:
            total = 0
            for count in visits.values():
                total += count
        except RuntimeError:
            errors += 1

writer = Thread(target=record, args=(20_000,))
reader = Thread(target=report, args=(30,))
writer.start(); reader.start()
writer.join(); reader.join()
print(f"reports that failed: {errors}")
