import time

for text, fmt in (('2024-02-29 23:59:58', '%Y-%m-%d %H:%M:%S'), ('Feb 9 99', '%b %d %y'), ('09 February 2068', '%d %B %Y'),
                  ('12 PM', '%I %p'), ('12 am', '%I %p'), ('Friday 60 2024', '%A %j %Y'), ('5 1 2024', '%U %w %Y'),
                  ('  7 :  8', ' %H : %M'), ('68', '%y'), ('69', '%y'), ('100%', '100%%'), ('12/31/99', '%x'), ('23:59:59', '%X'),
                  ('Sat Jan  6 10:00:00 2024', '%c'), ('2024 10 5', '%G %V %u'), ('UTC', '%Z'), ('+0530', '%z')):
    t = time.strptime(text, fmt)
    print(repr(fmt), tuple(t), t.tm_gmtoff)
print(tuple(time.strptime('Sun Jun 20 23:21:05 1993')))
for text, fmt in (('31', '%m'), ('x', '%Y'), ('2023-02-29', '%Y-%m-%d'), ('12 extra', '%H'), ('12', '%H %'), ('12', '%Q'),
                  ('', '%d'), ('1 60 2023', '%j'), ('2024 53', '%G %V'), ('61', '%M'), ('24', '%H')):
    try:
        print(time.strptime(text, fmt))
    except ValueError as error:
        print(error)
try:
    time.strptime(5, '%Y')
except TypeError as error:
    print(error)
