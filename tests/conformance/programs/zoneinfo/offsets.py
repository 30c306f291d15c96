# Zones know their offset, summer time and name for a date.
from datetime import datetime
from zoneinfo import ZoneInfo

for key in ('UTC', 'Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Sydney',
            'America/Sao_Paulo', 'Pacific/Auckland', 'Asia/Kathmandu', 'Africa/Cairo', 'Africa/Lagos'):
    zone = ZoneInfo(key)
    for month in (1, 7):
        when = datetime(2024, month, 15, 12, tzinfo=zone)
        print(key, when.isoformat(), when.tzname(), when.dst())
