import logging
import logging.handlers
import queue
import sys

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
q = queue.Queue()
log = logging.getLogger("q")
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(logging.handlers.QueueHandler(q))
log.info("queued %d", 1)
print(q.qsize())
listener = logging.handlers.QueueListener(q, out)
listener.start()
log.warning("queued %d", 2)
listener.stop()
print("stopped", q.qsize())
memory = logging.handlers.MemoryHandler(3, target=out)
log = logging.getLogger("m")
log.propagate = False
log.setLevel(logging.DEBUG)
log.addHandler(memory)
log.debug("one")
log.debug("two")
print("kept", len(memory.buffer))
log.error("error flushes")
for n in range(4):
    log.info("n %d", n)
print("kept", len(memory.buffer))
memory.close()
