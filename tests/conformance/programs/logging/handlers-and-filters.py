import io
import logging

log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
log.propagate = False
everything, errors = io.StringIO(), io.StringIO()
h1 = logging.StreamHandler(everything)
h2 = logging.StreamHandler(errors)
h2.setLevel(logging.ERROR)
h1.addFilter(lambda record: "secret" not in record.getMessage())
for h in (h1, h2, h2):
    log.addHandler(h)

class Tag(logging.Filter):
    def filter(self, record):
        record.tag = "T"
        return True

log.addFilter(Tag())
h1.setFormatter(logging.Formatter("%(tag)s %(message)s"))
log.debug("one")
log.info("secret two")
log.error("three")
print(repr(everything.getvalue()), repr(errors.getvalue()))
log.removeHandler(h2)
log.error("four")
print(repr(errors.getvalue()), len(log.handlers))
only = logging.Filter("a.b")
print([only.filter(logging.makeLogRecord({"name": n})) for n in ("a.b", "a.b.c", "a.bc", "a")])
print(h1.setStream(errors) is everything, h1.level, h2)
log.error("five")
print(repr(errors.getvalue()))
