import threading
import time

def work():
    try:
        while True:
            time.sleep(0.01)
    finally:
        print("cleaned up")

threading.Thread(target=work, daemon=True).start()
time.sleep(0.05)
print("the program ends")
