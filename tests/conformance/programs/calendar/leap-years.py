import calendar

print([y for y in range(1890, 1921) if calendar.isleap(y)])
print([calendar.isleap(y) for y in (1900, 2000, 2004, 2023, 2100)])
print(calendar.leapdays(1900, 2024), calendar.leapdays(2000, 2001), calendar.leapdays(2024, 1900))
print([calendar.monthrange(2024, m)[1] for m in range(1, 13)], calendar.mdays)
