import signal
import threading

def handler(number, frame):
    print("handled by", threading.current_thread().name)

def work():
    print("raised by", threading.current_thread().name)
    signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, handler)
thread = threading.Thread(target=work, name="worker")
thread.start()
thread.join()
