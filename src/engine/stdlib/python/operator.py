"""The operators of the language as functions, and getters for sort keys.

Mirrors CPython 3.13 and 3.14: Lib/operator.py. What it has is native (_operator).
"""

from _operator import *

__all__ = ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains',
           'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt',
           'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul',
           'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow',
           'irshift', 'is_', 'is_none', 'is_not', 'is_not_none', 'isub',
           'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift',
           'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_',
           'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth',
           'xor']

# The names of the special methods.
for _name in ('abs', 'add', 'and', 'call', 'concat', 'contains', 'delitem', 'eq', 'floordiv', 'ge',
              'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul',
              'imod', 'imul', 'index', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'isub',
              'itruediv', 'ixor', 'le', 'lshift', 'lt', 'matmul', 'mod', 'mul', 'ne', 'neg', 'not',
              'or', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'xor'):
    globals()[f'__{_name}__'] = globals().get(_name) or globals()[_name + '_']
del _name
