import logging
import threading

logging.basicConfig(format="%(threadName)s says %(message)s", level=logging.INFO)

def work():
    logging.info("hello")

for i in range(3):
    t = threading.Thread(target=work, name=f"worker-{i}")
    t.start()
    t.join()
