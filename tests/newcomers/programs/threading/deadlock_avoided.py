import threading

a, b = threading.Lock(), threading.Lock()

def first():
    with a:
        with b:
            print("first has both")

def second():
    while True:
        b.acquire()
        if a.acquire(timeout=0.01):
            print("second has both")
            a.release(); b.release()
            return
        b.release()

t1, t2 = threading.Thread(target=first), threading.Thread(target=second)
t1.start(); t2.start(); t1.join(); t2.join()
