import logging
import sys

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
    def emit(self, record):
        self.lines.append(self.format(record))

class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()

class MyLogger(logging.Logger):
    def trace(self, msg, *args):
        self._log(5, msg, args)

logging.setLoggerClass(MyLogger)
log = logging.getLogger("mine")
handler = ListHandler()
handler.setFormatter(Shout("%(name)s %(message)s"))
log.addHandler(handler)
log.trace("traced %s", "it")
log.warning("warned")
print(handler.lines, type(log).__name__, logging.getLoggerClass().__name__)
try:
    logging.setLoggerClass(int)
except TypeError as error:
    print(error)
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print(error)
old = logging.getLogRecordFactory()
def factory(*args, **kw):
    record = old(*args, **kw)
    record.msg = "made: " + record.msg
    return record
logging.setLogRecordFactory(factory)
log.warning("x")
print(handler.lines[-1], handler)
