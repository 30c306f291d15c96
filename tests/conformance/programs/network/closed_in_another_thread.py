# A blocked accept() ends when the listener is shut down.
import socket
import threading

listener = socket.create_server(('127.0.0.1', 0))
started = threading.Event()


def accept():
    started.set()
    try:
        listener.accept()
    except OSError as e:
        print(type(e).__name__, e.errno)


t = threading.Thread(target=accept)
t.start()
started.wait()
import time
time.sleep(0.05)
listener.shutdown(socket.SHUT_RDWR)
t.join()
listener.close()
