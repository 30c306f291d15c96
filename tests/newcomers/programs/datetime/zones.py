from datetime import datetime, timezone, timedelta
tz = timezone(timedelta(hours=2), "CEST")
d = datetime(2024, 7, 1, 12, 0, tzinfo=tz)
print(d, d.astimezone(timezone.utc), d.utcoffset(), d.tzname(), d.timestamp())
print(datetime.fromtimestamp(0, timezone.utc), d == d.astimezone(timezone.utc))
try:
    print(d < datetime(2024, 1, 1))
except TypeError as e:
    print(e)
