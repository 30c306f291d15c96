import logging
import logging.handlers
import queue

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))

target = ListHandler()
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log = logging.getLogger("mem")
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(memory)
log.info("one")
log.info("two")
print(target.lines)
log.error("three")
print(target.lines)
q = queue.Queue()
log.handlers = [logging.handlers.QueueHandler(q)]
listener = logging.handlers.QueueListener(q, target, respect_handler_level=True)
log.info("queued %d", 1)
print(q.qsize())
listener.start()
log.info("queued %d", 2)
listener.stop()
print(target.lines[3:], q.empty())
adapter = logging.LoggerAdapter(log, {"ip": "1.2.3.4"})
print(adapter.process("msg", {}), adapter.isEnabledFor(10), adapter.name)
try:
    logging.Handler().emit(None)
except NotImplementedError as e:
    print(e)
