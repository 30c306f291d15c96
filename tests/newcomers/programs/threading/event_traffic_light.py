import threading
import time

light = threading.Event()

def car(name):
    if not light.is_set():
        print(f"{name} waits at the red light")
    light.wait()
    print(f"{name} drives")

cars = [threading.Thread(target=car, args=(f"car {i}",)) for i in range(3)]
for c in cars:
    c.start()
time.sleep(0.2)
print("green!")
light.set()
for c in cars:
    c.join()
