import logging
import time

record = logging.makeLogRecord({"msg": "m", "created": 1700000000.25, "msecs": 250.0})
f = logging.Formatter("%(asctime)s %(message)s")
f.converter = time.gmtime
print(f.format(record))
f = logging.Formatter("%(asctime)s|%(msecs)d", datefmt="%H:%M:%S %d/%m/%y")
f.converter = time.gmtime
print(f.format(record))
f = logging.Formatter("%(asctime)s")
f.converter = time.gmtime
f.default_msec_format = "%s.%03d"
print(f.format(record))
f.default_msec_format = None
print(f.format(record))
f.default_time_format = "%Y"
print(f.format(record))
