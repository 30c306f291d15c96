from threading import Barrier, Thread
import time

barrier = Barrier(3)
order = []

def runner(name, delay):
    time.sleep(delay)
    order.append("ready")
    barrier.wait()
    order.append("go")

runners = [Thread(target=runner, args=(n, d)) for n, d in [("Ann", 0.01), ("Bob", 0.03), ("Cid", 0.02)]]
for r in runners: r.start()
for r in runners: r.join()
print(order)
