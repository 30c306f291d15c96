import calendar

print(calendar.month(2024, 2))
calendar.prmonth(2021, 8, 4, 2)
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 9))
for month in (0, 13):
    try:
        calendar.month(2024, month)
    except ValueError as e:
        print(type(e).__name__, e)
