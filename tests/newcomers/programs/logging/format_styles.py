import logging, sys
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname:8} {message} {funcName}", style="{"))
log = logging.getLogger(__name__)
log.addHandler(h)
log.setLevel("INFO")
def f():
    log.info("in %s", "f")
    log.debug("hidden")
f()
print(logging.getLevelName(30), logging.getLevelName("ERROR"), log.isEnabledFor(10), log)
