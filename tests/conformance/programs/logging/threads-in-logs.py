import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG,
                    format="(%(threadName)-10s) %(processName)s %(message)s")

def work(n):
    logging.debug("starting %d", n)

for n in range(3):
    t = threading.Thread(target=work, args=(n,), name=f"worker-{n}")
    t.start()
    t.join()
logging.debug("main")
