import logging
import io

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)-8s| %(message)s"))
log = logging.getLogger("demo")
log.addHandler(handler)
log.setLevel(logging.DEBUG)
log.propagate = False
log.debug("start")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("math failed")
print(stream.getvalue().splitlines()[0])
print(stream.getvalue().splitlines()[1])
print(stream.getvalue().splitlines()[-1])
