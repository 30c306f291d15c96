import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"brief": {"format": "%(levelname)s %(message)s"}, "full": {"format": "[{name}] {message}", "style": "{"}},
    "filters": {"only_db": {"name": "db"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brief", "level": "INFO"},
        "db": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "full", "filters": ["only_db"]},
    },
    "loggers": {"db": {"handlers": ["db"], "level": "DEBUG", "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["out"]},
})
logging.warning("from root")
logging.info("not shown")
logging.getLogger("db.sql").debug("select")
logging.getLogger("web").error("boom")
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.such.Class"}}}, {"version": 1, "root": {"handlers": ["zip"]}}, {"version": 1, "loggers": {"a": {"level": "NOPE"}}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as e:
        print(type(e).__name__, e)
