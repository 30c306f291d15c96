# Dates and durations; the day of the week, of the year, of the calendar.
from datetime import date, datetime, timedelta

d = date(2024, 2, 28)
print(d + timedelta(2), d - timedelta(60), date(2024, 12, 25) - d, datetime(2024, 3, 1, 12) - datetime(2024, 2, 28))
print(d.weekday(), d.isoweekday(), d.toordinal(), date.fromordinal(738945), d.isocalendar(), d.isocalendar().week)
print([date(y, 1, 1).isocalendar()[:] for y in range(2018, 2024)], date.fromisocalendar(2020, 53, 7))
print(d.replace(year=2023), d.timetuple()[:], d.ctime(), d.strftime('%A %d %B %Y, week %V, day %j'))
print(max(d, date(2023, 1, 1)), sorted([date(2021, 1, 1), date(2020, 1, 1)]), d == date(2024, 2, 28), d == datetime(2024, 2, 28))
for f in [lambda: d + 1, lambda: d - datetime(2024, 1, 1), lambda: d < datetime(2024, 1, 1), lambda: d < 5, lambda: date.max + timedelta(1),
          lambda: d.replace(day=31), lambda: date.fromisocalendar(2021, 53, 1), lambda: date.fromisocalendar(2021, 1, 8)]:
    try:
        print(f())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
