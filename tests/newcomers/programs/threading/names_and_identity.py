import threading
import logging

logging.basicConfig(level=logging.DEBUG, format="[%(levelname)s] (%(threadName)-10s) %(message)s")

def worker():
    logging.debug("Starting")
    logging.debug("Exiting")

def service():
    me = threading.current_thread()
    logging.debug("Hi, I am %s", me.name)

t1 = threading.Thread(name="service", target=service)
t2 = threading.Thread(name="worker", target=worker)
t1.start()
t1.join()
t2.start()
t2.join()
print(threading.main_thread().name, threading.active_count())
