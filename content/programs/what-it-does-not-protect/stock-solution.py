from threading import Lock, Thread

ORDERS = 100_000
stock = 2 * ORDERS
lock = Lock()

def pieces(order):
    return min(order, 1)

def sell():
    global stock
    for order in range(1, ORDERS + 1):
        with lock:
            stock = stock - pieces(order)

team = [Thread(target=sell) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"left over: {stock}")
