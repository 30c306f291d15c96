# A spec limits the attributes, and isinstance() believes in it.
from unittest.mock import Mock, MagicMock

class Account:
    limit = 3
    def pay(self, amount, *, note=''):
        pass

m = Mock(spec=Account)
print(isinstance(m, Account), type(m).__name__, m.__class__)
m.pay(1)
m.extra = 3
print(m.extra)
try:
    m.refund
except AttributeError as error:
    print(error)
strict = Mock(spec_set=Account)
try:
    strict.extra = 1
except AttributeError as error:
    print(error)
m = MagicMock(spec=['a', 'b'])
print(m.a is m.a)
try:
    m.c
except AttributeError as error:
    print(error)
try:
    len(m)
except TypeError as error:
    print(error)
