from threading import Thread

found = []

def work(times):
    for n in range(times):
        found.append(n)

team = [Thread(target=work, args=(100_000,)) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"items: {len(found)}")
