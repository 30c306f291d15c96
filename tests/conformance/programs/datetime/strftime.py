# Formats, also by format() and in f-strings.
from datetime import date, datetime, time, timedelta, timezone

dt = datetime(2024, 2, 9, 15, 4, 5, 6, tzinfo=timezone(timedelta(hours=2), 'CET'))
for code in 'aAwdbBmyYHIpMSfzZjUWcxXGuV%':
    print(code, dt.strftime('%' + code), dt.replace(tzinfo=None).strftime('%' + code))
print(dt.strftime('%:z'), f'{dt:%H:%M}', format(dt, ''), f'{date(2024, 1, 2):%d.%m.%y}', f'{time(13, 5):%I:%M %p}', '{:%Y}'.format(dt))
print(date(5, 6, 7).strftime('%Y-%m-%d'), date(2024, 1, 1).strftime('no codes é'))
try:
    dt.strftime(5)
except TypeError as e:
    print(e)
