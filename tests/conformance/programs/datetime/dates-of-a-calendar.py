from datetime import date, timedelta

d = date(2024, 2, 28)
print(d + timedelta(days=2), d - timedelta(weeks=1), date(2024, 3, 1) - d, (date(2025, 3, 1) - date(2024, 3, 1)).days)
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.toordinal(), date.fromordinal(738000))
print(d.replace(day=29), d.isoformat(), d.ctime(), f"{d:%A, %d %B %Y}", d.strftime("%j %U %W %y"))
for wrong in (lambda: d.replace(day=30), lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date(10000, 1, 1), lambda: date("2024", 1, 1), lambda: date.max + timedelta(1), lambda: d + 1, lambda: d < 5, lambda: date.fromisoformat("2024-2-3"), lambda: date.fromisocalendar(2023, 53, 1)):
    try:
        print(wrong())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(date.fromisoformat("20240315"), date.fromisoformat("2024-W11-5"), date.fromisocalendar(2020, 53, 7))
fridays = [x for x in (date(2024, m, 13) for m in range(1, 13)) if x.weekday() == 4]
print(*fridays)
print(date.min, date.max, date.resolution, sorted([date(2024, 1, 2), date(2023, 5, 5)])[0], d == date(2024, 2, 28), hash(d) == hash(date(2024, 2, 28)))
age = lambda born, on: on.year - born.year - ((on.month, on.day) < (born.month, born.day))
print(age(date(1990, 7, 1), date(2024, 6, 30)), age(date(1990, 7, 1), date(2024, 7, 1)))
