"""Decimal floating point arithmetic, by the General Decimal Arithmetic Specification.

Mirrors CPython 3.13 and 3.14, Lib/decimal.py, whose work is done by the native
module `_decimal`.
"""

import numbers as _numbers
from collections import namedtuple as _namedtuple

from _decimal import *
from _decimal import __libmpdec_version__

__version__ = '1.70'

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext',
           'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation',
           'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow',
           'Underflow', 'FloatOperation', 'ROUND_DOWN', 'ROUND_HALF_UP',
           'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
           'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext',
           'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY',
           'HAVE_THREADS', 'HAVE_CONTEXTVAR']

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')

_numbers.Number.register(Decimal)


class _ContextManager:
    # What localcontext() returns: the old context comes back at the end.

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *args):
        setcontext(self._saved)
        return False


_SETTINGS = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps')


def localcontext(ctx=None, **kwargs):
    """A context manager: a copy of the context, changed, for the block."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    local = ctx.copy()
    for name, value in kwargs.items():
        if name not in _SETTINGS:
            raise TypeError("this function got an unexpected keyword argument '%s'" % name)
        setattr(local, name, value)
    return _ContextManager(local)
