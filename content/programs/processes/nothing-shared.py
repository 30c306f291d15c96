from multiprocessing import Process
from threading import Thread

found = []

def search(where):
    found.append(where)

if __name__ == "__main__":
    for worker in (Thread, Process):
        found.clear()
        a = worker(target=search, args=("left",))
        b = worker(target=search, args=("right",))
        a.start(); b.start()
        a.join(); b.join()
        print(f"{worker.__name__} found {found}")
