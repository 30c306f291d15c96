import threading
import time

def heartbeat():
    while True:
        time.sleep(0.05)

d = threading.Thread(target=heartbeat, daemon=True)
d.start()
print("daemon?", d.daemon)
time.sleep(0.12)
print("main exits, heartbeat dies with it")
