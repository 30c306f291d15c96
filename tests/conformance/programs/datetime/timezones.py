# Fixed offsets: conversion, comparison, arithmetic.
from datetime import UTC, datetime, time, timedelta, timezone

est = timezone(timedelta(hours=-5), 'EST')
dt = datetime(2024, 1, 1, 12, tzinfo=est)
print(dt, repr(dt), dt.utcoffset(), dt.tzname(), dt.dst(), dt.astimezone(UTC), dt.timestamp(), dt.utctimetuple()[:6])
print(dt == datetime(2024, 1, 1, 17, tzinfo=UTC), hash(dt) == hash(dt.astimezone(UTC)), dt - datetime(2024, 1, 1, tzinfo=UTC), dt < dt.astimezone(UTC))
print(timezone.utc is timezone(timedelta(0)), repr(est), str(timezone(timedelta(minutes=90))), repr(UTC), est == timezone(timedelta(hours=-5)))
print(time(1, tzinfo=est) == time(6, tzinfo=UTC), time(1, tzinfo=est).isoformat(), datetime.fromtimestamp(0, est), datetime.fromtimestamp(0.5, UTC))
naive = datetime(2024, 1, 1)
for f in [lambda: naive < dt, lambda: naive - dt, lambda: naive == dt, lambda: timezone(timedelta(hours=24)), lambda: timezone(5), lambda: est.utcoffset(5),
          lambda: dt.astimezone(5), lambda: timezone(timedelta(0), 5), lambda: est.fromutc(naive), lambda: time(1) < time(1, tzinfo=UTC)]:
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
