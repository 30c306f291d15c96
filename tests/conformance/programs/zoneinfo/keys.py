# What names are refused.
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

for key in ('Nowhere/City', 'europe/berlin', '../etc/passwd', '/etc/localtime', '', 'a//b', 3, None):
    try:
        print(ZoneInfo(key))
    except (ZoneInfoNotFoundError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(issubclass(ZoneInfoNotFoundError, KeyError), {'UTC', 'Europe/Paris', 'Asia/Tokyo'} <= available_timezones())
zone = ZoneInfo('Europe/Rome')
print(repr(zone), str(zone), zone.key)
try:
    zone.key = 'x'
except AttributeError:
    print('key cannot be set')
