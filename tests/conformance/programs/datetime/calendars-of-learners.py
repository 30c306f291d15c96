# Small programs: days until, ages, lists of dates, grouping by month.
from collections import Counter
from datetime import date, datetime, timedelta

start = date(2024, 1, 29)
days = [start + timedelta(days=i) for i in range(0, 40, 7)]
print([d.isoformat() for d in days], Counter(d.strftime('%B') for d in days))
def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 29), date(2024, 2, 29)))
print((date(2024, 12, 25) - date(2024, 10, 31)).days, 'days', [d for d in range(2000, 2101, 20) if date(d, 12, 31).timetuple().tm_yday == 366])
log = ['2024-03-01 10:00:00 start', '2024-03-01 11:30:15 stop']
begin, end = (datetime.strptime(line[:19], '%Y-%m-%d %H:%M:%S') for line in log)
print(end - begin, (end - begin).seconds // 60, 'minutes', (end - begin) / 2)
first = date(2024, 5, 1)
print('\n'.join(f'{first + timedelta(n):%a %d %b}' for n in range(3)))
