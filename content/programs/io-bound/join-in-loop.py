from threading import Thread
from time import sleep

def tell(name, pause):
    sleep(pause)
    print(name)

for name, pause in [("A", 0.2), ("B", 0.1)]:
    thread = Thread(target=tell, args=(name, pause))
    thread.start()
    thread.join()
print("end")
