import time

t = time.struct_time((2024, 2, 29, 12, 30, 15, 3, 60, 0))
print(t, t.tm_year, t[1], t[-1], t.tm_zone, t.tm_gmtoff, len(t), t.n_fields, t.n_sequence_fields, t.n_unnamed_fields)
long = time.struct_time((2024, 2, 29, 12, 30, 15, 3, 60, 0, 'CET', 3600))
print(long.tm_zone, long.tm_gmtoff, len(long), long == t, tuple(long) == tuple(t), t < time.struct_time((2025,) + tuple(t)[1:]))
print(time.gmtime(0), time.gmtime(86400.9).tm_mday, time.gmtime(-1).tm_year, time.strftime('%Y-%m-%d', time.gmtime(951782400)), t._replace(tm_year=1) if hasattr(t, '_replace') else 'no _replace')
year, month, *_ = t
print(year, month, t[:3], hash(t) == hash(tuple(t)), time.struct_time.__match_args__[:2], time.asctime(t))
match t:
    case time.struct_time(tm_year=2024, tm_mon=m):
        print('month', m)
for wrong in (lambda: time.struct_time(), lambda: time.struct_time((1,)), lambda: time.struct_time(range(12)), lambda: time.struct_time(5), lambda: setattr(t, 'tm_year', 1), lambda: t[20], lambda: time.gmtime('x'), lambda: time.gmtime(1e20), lambda: time.gmtime(float('nan')), lambda: time.mktime(5), lambda: time.mktime((1, 2))):
    try:
        print(wrong())
    except (TypeError, AttributeError, IndexError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
