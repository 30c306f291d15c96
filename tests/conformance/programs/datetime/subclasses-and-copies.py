# Subclasses stay what they are; copies and pickles are equal.
import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone

class MyDate(date):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.note = 'made'
        return self

m = MyDate(2020, 1, 1)
print(m, repr(m), m.note, type(m + timedelta(1)), type(m.replace(day=2)), type(MyDate.fromordinal(5)), m == date(2020, 1, 1))

class MyDT(datetime):
    pass

m = MyDT(2020, 1, 1)
print(repr(m), type(m + timedelta(1)), type(m.date()), type(MyDT.fromisoformat('2020-01-01')), type(MyDT.strptime('2020', '%Y')))
for x in [date(2020, 1, 2), time(1, 2, 3, 4), datetime(2020, 1, 2, tzinfo=timezone.utc), timedelta(1, 2, 3), timezone(timedelta(hours=1), 'X')]:
    print(copy.copy(x) == x, copy.deepcopy(x) == x, pickle.loads(pickle.dumps(x)) == x, x.__reduce__()[1], hash(x) == hash(copy.copy(x)))
try:
    date(2020, 1, 1).year = 5
except AttributeError as e:
    print(e)
