import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message)s", level=logging.WARNING)
log = logging.getLogger("app.db")
print(log.getEffectiveLevel(), log.level, log.isEnabledFor(logging.INFO), log.parent.name, log.hasHandlers())
log.info("hidden")
logging.getLogger("app").setLevel("DEBUG")
log.debug("shown")
logging.addLevelName(25, "NOTICE")
log.log(25, "own level")
log.log(7, "too low")
print(logging.getLevelName(25), logging.getLevelName("ERROR"), logging.getLevelName(33), logging.getLevelNamesMapping()["NOTICE"])
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("still")
logging.disable(logging.NOTSET)
for wrong in ("LOUD", 1.5, None):
    try:
        log.setLevel(wrong)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(log, logging.getLogger(), logging.getLogger("app") is log.parent, sorted(c.name for c in logging.getLogger("app").getChildren()))
