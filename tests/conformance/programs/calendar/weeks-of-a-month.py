import calendar

c = calendar.Calendar()
for week in c.monthdayscalendar(2024, 9):
    print(week)
print(c.monthdays2calendar(2024, 2)[0])
print(c.monthdatescalendar(2024, 2)[-1][-1])
print(calendar.monthcalendar(2024, 2) == c.monthdayscalendar(2024, 2))
print(c.yeardayscalendar(2024, 4)[0][1], len(c.yeardatescalendar(2024)), c.yeardays2calendar(2024, 6)[1][5][0])
