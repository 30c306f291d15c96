import calendar

print(list(calendar.day_name), calendar.day_abbr[0], calendar.day_abbr[-1])
print(list(calendar.month_name), calendar.month_abbr[1:4], len(calendar.month_name), len(calendar.day_name))
print(repr(calendar.month_name[0]), calendar.month_name[-1])
for names, i in ((calendar.day_name, 7), (calendar.month_name, 13)):
    try:
        names[i]
    except IndexError as e:
        print(e)
