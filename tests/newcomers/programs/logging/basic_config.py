import logging

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
logging.debug("not shown")
logging.info("shown")
logging.warning("careful: %s", "x")
logger = logging.getLogger("app.module")
logger.error("an error with code %d", 7)
print(logger.getEffectiveLevel() == logging.INFO)
