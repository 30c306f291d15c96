import sys
import threading

print(sys.getswitchinterval())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval())
for bad in (0, -1):
    try:
        sys.setswitchinterval(bad)
    except ValueError as error:
        print(error)
try:
    sys.setswitchinterval("x")
except TypeError as error:
    print(error)
total = 0


def spin():
    global total
    for _ in range(2000):
        total += 1


threads = [threading.Thread(target=spin) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, sys.getswitchinterval())
