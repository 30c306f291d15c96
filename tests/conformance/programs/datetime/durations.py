from datetime import timedelta, datetime

t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds())
print(-t, repr(timedelta(seconds=-1)), abs(timedelta(-3)), timedelta(hours=36), timedelta(0), bool(timedelta(0)))
print(t * 2, t / 2, t // 3, t / timedelta(hours=1), t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=1)))
print(timedelta(hours=1.5), timedelta(days=0.1), timedelta(weeks=1) == timedelta(7), 3 * timedelta(minutes=20), timedelta(microseconds=0.6))
print(max(timedelta(1), timedelta(hours=30)), sum([timedelta(minutes=40)] * 3, timedelta()), timedelta.max, timedelta.min, timedelta.resolution)
for wrong in (lambda: t + 5, lambda: timedelta(days=10**10), lambda: t / 0, lambda: t // 0, lambda: timedelta("1"), lambda: t < 3, lambda: t * "x", lambda: timedelta.max * 2):
    try:
        print(wrong())
    except (TypeError, OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)

def humane(delta):
    hours, rest = divmod(int(delta.total_seconds()), 3600)
    return f"{hours}h {rest // 60:02d}m {rest % 60:02d}s"

print(humane(datetime(2024, 1, 2, 3, 4, 5) - datetime(2024, 1, 1, 23, 59, 59)))
