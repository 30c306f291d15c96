# Durations: normalised, exact, multiplied and divided.
from datetime import timedelta

td = timedelta(1, 2, 3)
print(td, repr(td), -td, repr(-td), abs(-td), td * 2, 2 * td, td * 1.5, td / 2, td / 1.5, td // 2, td / td)
print(td // timedelta(hours=1), td % timedelta(hours=1), divmod(td, timedelta(hours=7)), td.total_seconds())
print(timedelta(weeks=1, days=1, hours=1, minutes=1, seconds=1, milliseconds=1, microseconds=1), timedelta(days=1.5, seconds=0.1))
print([timedelta(microseconds=x) for x in (0.5, 1.5, 2.5, -0.5)], timedelta(hours=25), timedelta(seconds=-1))
print(sum([timedelta(1), timedelta(2)], timedelta()), bool(timedelta()), timedelta(1) < timedelta(2), timedelta(1) == timedelta(hours=24))
for f in [lambda: td / 0, lambda: td // timedelta(0), lambda: td + 1, lambda: timedelta('a'), lambda: timedelta(10**9), lambda: td < 5,
          lambda: timedelta.max + td, lambda: timedelta(x=1), lambda: timedelta(float('nan')), lambda: td * 'a']:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
