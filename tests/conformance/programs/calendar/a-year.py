import calendar

print(calendar.calendar(2023))
print(calendar.TextCalendar(6).formatyear(2024, w=3, l=1, c=4, m=4))
calendar.prcal(2025, m=2)
