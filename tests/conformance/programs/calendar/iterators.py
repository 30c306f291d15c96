import calendar

c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), c.firstweekday)
print(list(c.itermonthdays(2024, 2)))
print(list(c.itermonthdays2(2024, 9))[:8])
print(list(c.itermonthdays3(2024, 1))[:3], list(c.itermonthdays3(2024, 12))[-5:])
print(list(c.itermonthdays4(2024, 12))[-9:])
print([str(d) for d in c.itermonthdates(2024, 3)][:4])
c.firstweekday = 2
print(c.getfirstweekday(), list(c.itermonthdays(2024, 5))[:8])
try:
    list(c.itermonthdays(2024, 0))
except calendar.IllegalMonthError as e:
    print(e)
