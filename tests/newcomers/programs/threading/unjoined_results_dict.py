import threading
import random
results = {}
def roll(player):
    random.seed(player)
    results[player] = [random.randint(1, 6) for _ in range(3)]
for p in ("ann", "bob"):
    t = threading.Thread(target=roll, args=(p,), daemon=False)
    t.start()
    t.join()
for p in sorted(results):
    print(p.ljust(5, "."), results[p], sum(results[p]) > 2)
