# An hour that exists twice.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

zone = ZoneInfo('Europe/Berlin')
for fold in (0, 1):
    when = datetime(2024, 10, 27, 2, 30, tzinfo=zone, fold=fold)
    print(when, when.tzname(), when.timestamp(), when.astimezone(timezone.utc))
start = datetime(2024, 10, 27, 0, 0, tzinfo=timezone.utc)
for minutes in range(0, 150, 30):
    local = (start + timedelta(minutes=minutes)).astimezone(zone)
    print(local, local.fold)
