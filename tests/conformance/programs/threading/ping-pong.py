import threading

turn = "ping"
cond = threading.Condition()

def player(me, other, count):
    global turn
    for i in range(count):
        with cond:
            while turn != me:
                cond.wait()
            print(me, i)
            turn = other
            cond.notify_all()

a = threading.Thread(target=player, args=("ping", "pong", 3))
b = threading.Thread(target=player, args=("pong", "ping", 3))
b.start()
a.start()
a.join()
b.join()
print("next would be", turn)
