import logging.config
logging.config.dictConfig({
    "version": 1,
    "formatters": {"f": {"format": "[%(levelname)s] %(message)s"}},
    "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f", "stream": "ext://sys.stdout"}},
    "root": {"handlers": ["h"], "level": "DEBUG"},
})
logging.getLogger("a.b").debug("configured")
