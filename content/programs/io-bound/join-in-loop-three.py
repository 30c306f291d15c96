from threading import Thread
from time import sleep

def tell(name, pause):
    sleep(pause)
    print(name)

for name, pause in [("red", 0.3), ("green", 0.1), ("blue", 0.2)]:
    thread = Thread(target=tell, args=(name, pause))
    thread.start()
    thread.join()
print("end")
