import calendar

print(calendar.weekday(2024, 2, 29), repr(calendar.weekday(2000, 1, 1)), calendar.weekday(12000, 1, 1))
print(calendar.monthrange(2024, 2), calendar.weekheader(3))
print(repr(calendar.Day.MONDAY), calendar.SUNDAY, repr(calendar.Month.MAY), calendar.Month(5).name, calendar.JANUARY)
print(list(calendar.Day), calendar.FEBRUARY + 1)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(2))
calendar.setfirstweekday(0)
for bad in (7, -1):
    try:
        calendar.setfirstweekday(bad)
    except calendar.IllegalWeekdayError as e:
        print(e)
try:
    calendar.weekday(2023, 2, 29)
except ValueError as e:
    print('ValueError')
