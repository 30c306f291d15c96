import io
import logging
import sys

sys.stderr = io.StringIO()
log = logging.getLogger("lib")
log.info("not shown")
log.warning("shown without format")
log.addHandler(logging.NullHandler())
log.warning("swallowed")
logging.lastResort = None
logging.getLogger("other").error("nobody")
logging.getLogger("other").error("told once")
print(repr(sys.stderr.getvalue()))
