# A side effect is an exception, a function, or answers one after the other.
from unittest.mock import DEFAULT, Mock

m = Mock(side_effect=ValueError('no'))
try:
    m()
except ValueError as error:
    print(error, m.called)
m.side_effect = [1, KeyError('two'), 3]
print(m())
try:
    m()
except KeyError as error:
    print(repr(error))
print(m())
try:
    m()
except StopIteration:
    print('no more')
m.side_effect = lambda x: x * 2
print(m(4))
m.side_effect = lambda x: DEFAULT
m.return_value = 'told'
print(m(1))
m.side_effect = None
print(m())
