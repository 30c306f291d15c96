import io
import logging

stream = io.StringIO()
log = logging.getLogger("e")
log.addHandler(logging.StreamHandler(stream))
log.propagate = False
try:
    {}["k"]
except KeyError as error:
    log.exception("caught")
    log.warning("tuple", exc_info=(type(error), error, None))
    log.error("instance", exc_info=error)
log.error("none", exc_info=False)
log.error("nothing handled", exc_info=True)
for line in stream.getvalue().splitlines():
    if not line.startswith("  "):
        print(line)
stream.truncate(0)
stream.seek(0)
log.warning("stack", stack_info=True)
print(stream.getvalue().splitlines()[:2])
