from datetime import date, datetime, timedelta
born = date(1990, 6, 15)
today = date(2024, 3, 1)
age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age, (date(2024, 12, 25) - today).days, today.isocalendar()[1], today.replace(day=31).strftime("%j %U %a"))
start = datetime(2024, 1, 31, 23, 59)
print([str(start + timedelta(minutes=m)) for m in (0, 1, 90)])
print(timedelta(seconds=3661), divmod(timedelta(hours=5), timedelta(hours=2)), max(date(2020, 1, 1), born))
