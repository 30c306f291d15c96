import queue
import threading

waiting_room = queue.Queue(maxsize=2)
served = []

def barber():
    while True:
        customer = waiting_room.get()
        if customer is None:
            print("closing the shop")
            return
        served.append(customer)
        waiting_room.task_done()

b = threading.Thread(target=barber, name="barber")
turned_away = []
for customer in ("c0", "c1", "c2", "c3"):
    try:
        waiting_room.put_nowait(customer)
    except queue.Full:
        turned_away.append(customer)
b.start()
waiting_room.put("late one")
waiting_room.put(None)
b.join()
print(served, turned_away)
