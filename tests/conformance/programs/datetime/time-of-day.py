from datetime import time, datetime, date, timezone, timedelta

t = time(13, 5, 9, 250)
print(t, repr(t), t.hour, t.microsecond, t.replace(hour=1), t.isoformat("minutes"), t.isoformat(timespec="milliseconds"))
print(f"{t:%I:%M %p} {t:%H%M%S.%f}", time.fromisoformat("04:23:01.000384"), time.fromisoformat("T0423"), time.min, time.max)
print(time(1) < time(1, 1), time(12) == time(12, 0, 0), bool(time(0)), sorted([time(5), time(3, 30)]))
aware = time(10, tzinfo=timezone(timedelta(hours=2)))
print(aware, aware.utcoffset(), aware.tzname(), t.utcoffset(), repr(aware))
print(datetime.combine(date(2024, 5, 6), t), datetime.combine(date(2024, 5, 6), aware).isoformat())
for wrong in (lambda: time(24), lambda: time(1, 60), lambda: time(1, 2, 3, 10**6), lambda: t < aware, lambda: t - time(1), lambda: time.fromisoformat("1:2"), lambda: time("a"), lambda: t.isoformat("days")):
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(t == aware, time(fold=1).fold, time.fromisoformat("10:00+05:30"), time.fromisoformat("10:00Z"))
