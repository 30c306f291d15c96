import io
import logging

out = io.StringIO()
handler = logging.StreamHandler(out)
log = logging.getLogger("styles")
log.propagate = False
log.addHandler(handler)
for fmt, style in (("%(levelname)-8s|%(name)s|%(message)s", "%"), ("{levelname:>8}:{message}", "{"), ("$levelname ${message}", "$")):
    handler.setFormatter(logging.Formatter(fmt, style=style))
    log.warning("a %s and %d", "text", 3)
print(out.getvalue(), end="")
for fmt, style in (("{bad", "{"), ("no fields", "%"), ("$", "$"), ("x", "?")):
    try:
        logging.Formatter(fmt, style=style)
        print("made", fmt)
    except ValueError as e:
        print(e)
f = logging.Formatter("%(message)s %(extra)s", defaults={"extra": "none"})
print(f.format(logging.makeLogRecord({"msg": "m"})), f.format(logging.makeLogRecord({"msg": "m", "extra": "E"})))
