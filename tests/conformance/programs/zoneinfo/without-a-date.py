from datetime import datetime, time, timezone
from zoneinfo import ZoneInfo

berlin, utc = ZoneInfo('Europe/Berlin'), ZoneInfo('UTC')
print(berlin.utcoffset(None), berlin.dst(None), berlin.tzname(None))
print(utc.utcoffset(None), utc.dst(None), utc.tzname(None))
print(time(10, tzinfo=berlin).utcoffset(), time(10, tzinfo=utc).isoformat())
for act in (lambda: berlin.fromutc(3), lambda: berlin.fromutc(datetime(2024, 1, 1)), lambda: ZoneInfo('UTC').fromutc(
        datetime(2024, 1, 1, tzinfo=timezone.utc))):
    try:
        print(act())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(berlin.fromutc(datetime(2024, 7, 1, 10, tzinfo=berlin)))
