import copy
import pickle
from datetime import date, datetime, timedelta, timezone, time

class Day(date):
    def next(self):
        return self + timedelta(days=1)

    @property
    def weekend(self):
        return self.weekday() >= 5

d = Day(2024, 5, 3)
print(d, repr(d), d.weekend, d.next().weekend, type(d.next()).__name__, Day.fromisoformat("2024-01-01").weekend)
for value in (date(2024, 1, 2), datetime(2024, 1, 2, 3, 4, 5, 6), time(1, 2), timedelta(1, 2, 3), timezone.utc, datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=1), "X")), d):
    back = pickle.loads(pickle.dumps(value))
    print(back == value, type(back).__name__, copy.deepcopy(value) == value, copy.copy(value) == value)
print(datetime(2024, 1, 1) == date(2024, 1, 1), isinstance(datetime(2024, 1, 1), date))
try:
    datetime(2024, 1, 1) < date(2024, 1, 1)
except TypeError as e:
    print(e)
print(repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 2, 3, 4)), repr(datetime(2024, 1, 1, fold=1)), datetime.min, datetime.max)
print(datetime(2024, 5, 6, 7).date(), datetime(2024, 5, 6, 7).time(), datetime.fromordinal(1), datetime(2024, 12, 31).isocalendar().week, copy.replace(d, day=9))
