# A program as people write it: the third Friday of every month.
import calendar
from datetime import date

for month in range(1, 13):
    fridays = [week[calendar.FRIDAY] for week in calendar.monthcalendar(2024, month) if week[calendar.FRIDAY]]
    day = date(2024, month, fridays[2])
    print(f'{calendar.month_name[month]:>9} {day:%d} {day:%a}')
