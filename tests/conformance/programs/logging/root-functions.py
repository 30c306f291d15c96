# The root logger writes warnings and worse to stderr.
import io
import logging
import sys

sys.stderr = io.StringIO()
logging.debug("not shown")
logging.info("not shown")
logging.warning("a %s warning", "small")
logging.error("an error: %d", 42)
logging.critical("critical %(what)s", {"what": "mapping"})
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
print("\n".join(line for line in text.splitlines() if not line.startswith(("  ", " "))))
print(len(logging.getLogger().handlers), logging.getLogger())
