# strptime, and what does not match.
from datetime import date, datetime, time

for text, form in [('2024-02-29 01:02:03', '%Y-%m-%d %H:%M:%S'), ('29/Feb/24', '%d/%b/%y'), ('March 5, 1999', '%B %d, %Y'),
                   ('11:59 PM', '%I:%M %p'), ('12:00 am', '%I:%M %p'), ('2024-060', '%Y-%j'), ('2024 10 1', '%Y %W %w'), ('2024 10 1', '%G %V %u'),
                   ('1.5', '%S.%f'), ('2024-01-01T00:00:00+0530', '%Y-%m-%dT%H:%M:%S%z'), ('00:00 Z', '%H:%M %z'), ('Mon 5', '%a %d'), ('70 69', '%y %d'),
                   ('x', '%Y'), ('2024', '%Y-%m'), ('2024 1', '%Y'), ('31 Feb 2024', '%d %b %Y'), ('1', '%q'), ('1', '%'), ('5 %', '%d %%'),
                   ('2024 10', '%Y %V'), ('Tue Jan  2 03:04:05 2024', '%c'), ('01/02/24', '%x'), ('01:02:03', '%X')]:
    try:
        print(repr(datetime.strptime(text, form)))
    except ValueError as e:
        print(e)
print(date.strptime('2020-01-02', '%Y-%m-%d'), time.strptime('01:02', '%H:%M'))
for args in [(5, '%Y'), ('a', 5)]:
    try:
        datetime.strptime(*args)
    except TypeError as e:
        print(e)
