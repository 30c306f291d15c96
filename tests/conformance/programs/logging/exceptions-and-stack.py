import io
import logging

out = io.StringIO()
logging.basicConfig(stream=out, format="%(levelname)s:%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("it failed")
    logging.error("again", exc_info=True)
logging.error("nothing active", exc_info=True)
logging.warning("given", exc_info=ValueError("made by hand"))

class Short(logging.Formatter):
    def formatException(self, info):
        return f"<{info[0].__name__}>"

logging.getLogger().handlers[0].setFormatter(Short("%(message)s"))
try:
    {}["x"]
except KeyError:
    logging.exception("custom")
logging.raiseExceptions = False
logging.warning("%d items", "many")
for line in out.getvalue().splitlines():
    if not line.startswith("  File"):
        print(line)
