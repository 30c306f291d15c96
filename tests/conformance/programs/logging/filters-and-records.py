import logging
import sys

class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 10

def add_user(record):
    record.user = "ann"
    return True

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(user)s: %(message)s"))
handler.addFilter(OnlyShort())
log = logging.getLogger("f")
log.propagate = False
log.addHandler(handler)
log.addFilter(add_user)
log.error("short")
log.error("this one is much too long")
log.removeFilter(add_user)
handler.addFilter(lambda r: setattr(r, "user", "nobody") or True)
log.error("again")
old = logging.getLogRecordFactory()
def factory(*args, **kw):
    record = old(*args, **kw)
    record.msg = str(record.msg).upper()
    return record
logging.setLogRecordFactory(factory)
log.error("factory")
logging.setLogRecordFactory(old)
r = logging.LogRecord("n", logging.INFO, "/dir/file.py", 12, "x=%s", (1,), None, func="fn")
print(r.filename, r.module, r.lineno, r.funcName, r.levelname, r.getMessage(), r)
