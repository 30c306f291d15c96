from threading import Thread
from time import sleep

THREADS = 6
opened = 0
connection = None

def connect():
    global opened
    opened += 1
    sleep(0.002)
    return object()

def get():
    global connection
    if connection is None:
        connection = connect()
    return connection

team = [Thread(target=get) for _ in range(THREADS)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"connections opened: {opened}")
