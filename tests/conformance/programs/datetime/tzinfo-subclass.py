# A time zone written in Python, with summer time.
from datetime import datetime, time, timedelta, timezone, tzinfo

class Zone(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt):
        return timedelta(hours=1 if dt is not None and 4 <= dt.month < 10 else 0)
    def tzname(self, dt):
        return 'summer' if self.dst(dt) else 'winter'
    def __repr__(self):
        return 'Zone()'

z = Zone()
a, b = datetime(2024, 2, 1, tzinfo=z), datetime(2024, 7, 1, tzinfo=z)
print(a, b, b.tzname(), b.dst(), repr(a), b - a, a < b, a.strftime('%z %Z'), b.timetuple().tm_isdst)
print(datetime(2024, 7, 1, tzinfo=timezone.utc).astimezone(z), b.astimezone(timezone.utc), time(1, tzinfo=z).utcoffset())

class Bad(tzinfo):
    def utcoffset(self, dt):
        return 5
    def tzname(self, dt):
        return 5

for f in [lambda: datetime(2020, 1, 1, tzinfo=Bad()).utcoffset(), lambda: datetime(2020, 1, 1, tzinfo=Bad()).tzname(),
          lambda: tzinfo().utcoffset(None), lambda: datetime(2020, 1, 1, tzinfo=tzinfo()).isoformat()]:
    try:
        f()
    except (TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
