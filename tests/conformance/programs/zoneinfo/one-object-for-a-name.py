import copy
import pickle
from zoneinfo import ZoneInfo

a = ZoneInfo('Europe/Oslo')
print(a is ZoneInfo('Europe/Oslo'), a is ZoneInfo.no_cache('Europe/Oslo'), a == ZoneInfo('Europe/Berlin'))
print(pickle.loads(pickle.dumps(a)) is a, copy.copy(a) is a, copy.deepcopy([a])[0] is a)
fresh = ZoneInfo.no_cache('Europe/Oslo')
print(pickle.loads(pickle.dumps(fresh)) is fresh)
ZoneInfo.clear_cache(only_keys=['Europe/Oslo'])
print(a is ZoneInfo('Europe/Oslo'))


class Mine(ZoneInfo):
    pass


m = Mine('UTC')
print(m, repr(m), m is Mine('UTC'), m is ZoneInfo('UTC'))
