import logging
import sys

log = logging.getLogger("levels")
log.addHandler(logging.StreamHandler(sys.stdout))
print(log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.INFO))
for level in ("DEBUG", logging.INFO, 35, "CRITICAL", logging.NOTSET):
    log.setLevel(level)
    print(level, log.level, logging.getLevelName(log.level),
          [n for n in (10, 20, 30, 40, 50) if log.isEnabledFor(n)])
logging.addLevelName(25, "NOTICE")
log.setLevel(1)
log.log(25, "a notice")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.getLevelName(26))
print(logging.getLevelNamesMapping()["NOTICE"], logging.WARN == logging.WARNING)
logging.disable(logging.ERROR)
log.error("disabled")
log.critical("not disabled")
logging.disable(logging.NOTSET)
log.error("enabled again")
for wrong in ("LOUD", 1.5, None):
    try:
        log.setLevel(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    log.log("INFO", "x")
except TypeError as error:
    print(error)
