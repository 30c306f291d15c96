import threading
import time

out = []


def later(n):
    time.sleep(n / 20)
    out.append(n)


threads = [threading.Thread(target=later, args=(n,)) for n in (5, 2, 8, 1, 4)]
start = time.perf_counter()
for t in threads:
    t.start()
for t in threads:
    t.join()
wall = time.perf_counter() - start
print(out)
print(0.4 <= wall < 4)
cpu = time.process_time()
print(cpu >= 0, time.thread_time() >= 0, time.process_time() >= cpu)
