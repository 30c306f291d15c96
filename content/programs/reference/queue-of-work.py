import queue
import threading

orders = queue.Queue()
done = []

def work():
    while (order := orders.get()) is not None:
        done.append(order)

team = [threading.Thread(target=work) for _ in range(4)]
for thread in team:
    thread.start()
for number in range(2_000):
    orders.put(number)
for _ in team:
    orders.put(None)
for thread in team:
    thread.join()
print("orders done:", len(done))
print("done twice:", len(done) - len(set(done)))
