# A meeting in three cities.
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

cities = {'Paris': 'Europe/Paris', 'New York': 'America/New_York', 'Tokyo': 'Asia/Tokyo', 'Sydney': 'Australia/Sydney'}
meeting = datetime(2024, 3, 29, 15, tzinfo=ZoneInfo('Europe/Paris'))
for week in range(3):
    when = meeting + timedelta(weeks=week)
    print(when.date(), *(f'{city} {when.astimezone(ZoneInfo(key)):%H:%M %Z}' for city, key in cities.items()))
