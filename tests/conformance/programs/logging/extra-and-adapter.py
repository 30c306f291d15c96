import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(user)s: %(message)s"))
log = logging.getLogger("x")
log.addHandler(handler)
log.warning("hello", extra={"user": "ann"})
try:
    log.warning("bad", extra={"message": 1})
except KeyError as error:
    print(error)
try:
    log.warning("bad", extra={"name": 1})
except KeyError as error:
    print(error)
adapter = logging.LoggerAdapter(log, {"user": "bob"})
adapter.warning("from %s", "adapter")
adapter.info("hidden")
print(adapter, adapter.isEnabledFor(10), adapter.name)

class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['user']}] {msg}", {**kwargs, "extra": self.extra}

Prefix(log, {"user": "cy"}).error("prefixed %d", 5)
