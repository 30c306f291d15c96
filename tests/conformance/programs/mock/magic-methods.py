# MagicMock has special methods that answer something sensible.
from unittest.mock import MagicMock, Mock

m = MagicMock()
print(len(m), bool(m), int(m), float(m), 3 in m, m == m, m == 3, m != 4)
print([x for x in m])
m.__len__.return_value = 4
m.__iter__.return_value = [1, 2]
print(len(m), [x for x in m])
m['a']
m['b'] = 2
m.__getitem__.assert_called_once_with('a')
m.__setitem__.assert_called_once_with('b', 2)
with m as inner:
    print(inner is m.__enter__.return_value)
try:
    len(Mock())
except TypeError as error:
    print(error)
plain = Mock()
plain.__str__ = Mock(return_value='text')
print(str(plain))
plain.__getitem__ = lambda self, key: key * 2
print(plain[4])
