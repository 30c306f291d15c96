# A message that cannot be formatted is reported on stderr; the program goes on.
import io
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
sys.stderr = io.StringIO()
logging.warning("%d items", "three")
logging.warning("too few %s %s", 1)
logging.warning("too many", 1)
text = sys.stderr.getvalue()
print([line for line in text.splitlines() if not line.startswith(" ")])
logging.raiseExceptions = False
sys.stderr = io.StringIO()
logging.warning("%d", "x")
print(repr(sys.stderr.getvalue()))
sys.stderr = sys.__stderr__
