import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout,
                    format="%(levelname)-8s|%(name)s|%(message)s")
logging.debug("debug")
logging.info("info %s", [1, 2])
logging.getLogger("app").warning("from a logger")
logging.basicConfig(level=logging.ERROR, format="ignored: %(message)s")
logging.info("still shown")
logging.basicConfig(force=True, stream=sys.stdout, level="ERROR", style="{",
                    format="{levelname}:{message}!")
logging.warning("hidden")
logging.error("braces")
logging.basicConfig(force=True, stream=sys.stdout, style="$", format="$levelname ${message}")
logging.warning("dollars")
for wrong in (dict(style="#"), dict(color=True), dict(stream=sys.stdout, filename="x"),
              dict(handlers=[], stream=sys.stdout), dict(level="LOUD"), dict(format="no fields")):
    try:
        logging.basicConfig(force=True, **wrong)
    except ValueError as error:
        print("ValueError", error)
