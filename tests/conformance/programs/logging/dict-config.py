import logging
import logging.config
import sys

logging.getLogger("old")
logging.config.dictConfig({
    "version": 1,
    "formatters": {"brief": {"format": "%(levelname)s:%(message)s"},
                   "long": {"format": "{name}/{message}", "style": "{"}},
    "filters": {"only_app": {"name": "app"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "level": "INFO", "formatter": "brief",
                    "stream": "ext://sys.stdout"},
        "app": {"class": "logging.StreamHandler", "formatter": "long", "filters": ["only_app"],
                "stream": "ext://sys.stdout"},
        "buffer": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "console"},
    },
    "loggers": {"app": {"level": "DEBUG", "handlers": ["app"], "propagate": True}},
    "root": {"level": "WARNING", "handlers": ["console"]},
})
logging.getLogger("app").debug("debug")
logging.getLogger("app.db").info("info")
logging.getLogger("other").warning("warning")
logging.getLogger("old").error("disabled")
print(logging.getHandlerByName("console").level, sorted(logging.getHandlerNames()))
for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "no.such.Class"}}},
              {"version": 1, "root": {"handlers": ["missing"]}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error)
