import logging
import queue
import random
import threading
import time
import concurrent.futures

def producer(q, event):
    while not event.is_set():
        message = random.randint(1, 101)
        q.put(message)
        time.sleep(0.001)

def consumer(q, event):
    count = 0
    while not event.is_set() or not q.empty():
        try:
            q.get(timeout=0.05)
            count += 1
        except queue.Empty:
            pass
    print("consumed something:", count > 0)

if __name__ == "__main__":
    pipeline = queue.Queue(maxsize=10)
    event = threading.Event()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as executor:
        executor.submit(producer, pipeline, event)
        executor.submit(consumer, pipeline, event)
        time.sleep(0.1)
        event.set()
    print("left:", pipeline.qsize())
