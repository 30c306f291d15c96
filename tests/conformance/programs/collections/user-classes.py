"""UserDict, UserList and UserString hold what they stand for."""
from collections import UserDict, UserList, UserString
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
d = D(a=1, b=2); print(d, d['a'], len(d), d.get('z', 0), 'a' in d, d | {'c': 1}, d.copy(), type(d.copy()).__name__)
try: d['q']
except KeyError as e: print('KeyError', e)
l = UserList([3, 1, 2]); l.sort(); l.append(9); print(l, l[1:], l + [5], l == [1, 2, 3, 9], l.index(9), type(l[1:]).__name__)
s = UserString('Hello'); print(s, s.upper(), s + ' you', s[1:3], len(s), s.startswith('He'), s == 'Hello', type(s.lower()).__name__)
