import calendar

print(calendar.LocaleTextCalendar(locale='C').formatmonth(2024, 1))
print(calendar.LocaleHTMLCalendar(6, 'C').formatweekheader())
print(calendar.TextCalendar().formatweekheader(10), calendar.TextCalendar().formatweek([(0, 0), (2, 1)], 4))
print(calendar.formatstring(['a', 'b'], 5, 2))
