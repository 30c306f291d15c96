import sys
import threading
import time

done = False

def spinner():
    while not done:
        time.sleep(0.01)

def work():
    total = 0
    for i in range(3):
        time.sleep(0.02)
        total += i
        sys.stdout.write(f"\rstep {i + 1}/3")
        sys.stdout.flush()
    print()
    return total

t = threading.Thread(target=spinner)
t.start()
result = work()
done = True
t.join()
print("total", result)
