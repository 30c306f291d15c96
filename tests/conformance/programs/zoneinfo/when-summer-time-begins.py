# Every change of a year, found hour by hour.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

for key in ('Europe/London', 'America/Los_Angeles', 'Australia/Sydney', 'Asia/Jerusalem', 'America/Phoenix'):
    zone = ZoneInfo(key)
    when = datetime(2025, 1, 1, tzinfo=timezone.utc)
    before = when.astimezone(zone).utcoffset()
    while when.year == 2025:
        local = when.astimezone(zone)
        if local.utcoffset() != before:
            print(key, when.isoformat(), local.isoformat(), local.tzname())
            before = local.utcoffset()
        when += timedelta(hours=1)
