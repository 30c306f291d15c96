from threading import Timer
import time

def hello():
    print("hello, world")

t = Timer(0.05, hello)
t.start()
late = Timer(5, hello)
late.start()
late.cancel()
time.sleep(0.1)
print("cancelled one, ran the other")
