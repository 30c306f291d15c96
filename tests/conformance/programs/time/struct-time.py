# struct_time, and the functions that make and take one.
import time

t = time.gmtime(1_700_000_000)
print(t, t.tm_year, t[0], t.tm_yday, t.tm_isdst, len(t), t[:3], isinstance(t, tuple), type(t))
print(time.asctime(t), time.strftime('%Y-%m-%d %H:%M:%S %j %a %%', t), time.mktime((2020, 1, 1, 0, 0, 0, 0, 1, 0)) - time.mktime((2019, 12, 31, 0, 0, 0, 0, 1, 0)))
print(time.strptime('30 Nov 00', '%d %b %y'), time.strptime('Fri Mar  1 12:00:00 2024'))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0)).tm_hour, time.gmtime(-1)[:6], time.gmtime(0.9).tm_sec)
for f in [lambda: time.asctime((1, 2)), lambda: time.strftime('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: time.gmtime('a'), lambda: time.struct_time((1,)),
          lambda: time.strptime('x', '%Y'), lambda: time.asctime(5), lambda: time.get_clock_info('x'), lambda: time.strftime(5)]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
