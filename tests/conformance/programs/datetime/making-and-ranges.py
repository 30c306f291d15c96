# Dates, times and datetimes, and what is out of range.
from datetime import date, datetime, time, timezone

print(date(2024, 2, 29), time(1, 2, 3, 4), datetime(2024, 2, 29, 23, 59), datetime(2024, 1, 1, tzinfo=timezone.utc))
print(repr(date(2024, 2, 29)), repr(time(1, 2)), repr(datetime(2024, 2, 29, 1, 2, 3)), repr(time(1, fold=1)))
for f in [lambda: date(2023, 2, 29), lambda: date(2020, 13, 1), lambda: date(0, 1, 1), lambda: date(2020, 1), lambda: date('a', 1, 1),
          lambda: time(24), lambda: time(1, 60), lambda: time(1, fold=2), lambda: time(tzinfo=5), lambda: datetime(2020, 1, 1, 25),
          lambda: date(2020, 1.5, 1), lambda: date(2020, 1, 1, 1), lambda: datetime(2020, 1, 1, second=60), lambda: date.fromordinal(0)]:
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(date.min, date.max, time.max, datetime.min, datetime.max, date.resolution, datetime.resolution)
