# wraps passes calls on; attributes can be deleted and attached.
from unittest.mock import Mock

m = Mock(wraps=[3, 1, 2])
print(m.index(1), m.index.call_args)
m.index.return_value = 'told'
print(m.index(1))
parent = Mock(name='parent')
child = Mock(name='child')
parent.attach_mock(child, 'kid')
child(5)
print(parent.mock_calls)
print(repr(parent.a.b()).split(' id=')[0])
del parent.a
try:
    parent.a
except AttributeError as error:
    print(error)
config = Mock(**{'method.return_value': 3, 'x': 1})
print(config.method(), config.x)
