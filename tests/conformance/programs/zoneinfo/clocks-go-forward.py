# An hour that does not exist: fold chooses the clock before or after.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

zone = ZoneInfo('America/New_York')
for hour in (1, 2, 3):
    for fold in (0, 1):
        when = datetime(2024, 3, 10, hour, 30, tzinfo=zone, fold=fold)
        print(when, when.tzname(), when.astimezone(timezone.utc))
start = datetime(2024, 3, 10, 6, 30, tzinfo=timezone.utc)
for minutes in (0, 29, 30, 31, 90):
    print((start + timedelta(minutes=minutes)).astimezone(zone))
