# Within one zone the clock on the wall counts, between zones real time.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ny = ZoneInfo('America/New_York')
before = datetime(2024, 3, 9, 12, tzinfo=ny)
after = before + timedelta(days=1)
print(after, after - before, after.astimezone(timezone.utc) - before.astimezone(timezone.utc))
noon = datetime(2024, 7, 1, 12, tzinfo=ny)
print(noon == datetime(2024, 7, 1, 18, tzinfo=ZoneInfo('Europe/Paris')))
print(noon - datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('Europe/Paris')))
print(noon < datetime(2024, 7, 1, 12, tzinfo=ZoneInfo('America/Los_Angeles')))
print(f'{noon:%Y-%m-%d %H:%M %Z %z}', noon.replace(tzinfo=ZoneInfo('Asia/Tokyo')), noon.astimezone(ZoneInfo('UTC')))
