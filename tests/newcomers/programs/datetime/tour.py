from datetime import datetime, date, timedelta, timezone

d = date(2024, 2, 29)
print(d, d.weekday(), d.isoformat(), d.strftime("%d/%m/%Y"), d + timedelta(days=366))
dt = datetime(2024, 5, 17, 13, 45, 30)
print(dt.strftime("%A, %d. %B %Y %I:%M%p"), dt.hour, dt.time())
print(datetime.strptime("2021-03-04 05:06", "%Y-%m-%d %H:%M"))
delta = datetime(2024, 1, 1) - datetime(2023, 1, 1)
print(delta.days, delta.total_seconds(), timedelta(hours=25, minutes=61))
print(datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat())
print(datetime.fromisoformat("2024-01-02T03:04:05"), isinstance(datetime.now(), datetime))
