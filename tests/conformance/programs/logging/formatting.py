import logging
import sys

def make(fmt, **kw):
    return logging.Formatter(fmt, **kw)

record = logging.makeLogRecord({"name": "n", "levelno": 20, "levelname": "INFO", "msg": "got %d of %s",
                                "args": (3, "x"), "lineno": 7, "funcName": "f", "created": 0.0, "msecs": 5.0,
                                "pathname": "/a/b.py", "filename": "b.py", "module": "b", "custom": "yes"})
for fmt, kw in [("%(message)s", {}), ("%(levelname)5s [%(lineno)03d] %(funcName)s", {}),
                ("{levelname:>6}|{message:<20}|{lineno:04d}", {"style": "{"}),
                ("$name $levelno ${message}", {"style": "$"}), ("%(custom)s %(filename)s %(module)s", {}),
                ("%(ip)s %(message)s", {"defaults": {"ip": "none"}})]:
    print(make(fmt, **kw).format(record))
for fmt, kw in [("plain", {}), ("{x!z}", {"style": "{"}), ("$", {"style": "$"}), ("%(a)", {}),
                ("{message:@}", {"style": "{"}), ("x", {"style": "?"})]:
    try:
        make(fmt, **kw)
        print("fine", fmt)
    except ValueError as error:
        print(error)
try:
    make("%(missing)s").format(record)
except ValueError as error:
    print(error)
print(make(None).format(record), make("%(asctime)s").usesTime())
