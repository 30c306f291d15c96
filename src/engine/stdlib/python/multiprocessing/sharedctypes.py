"""Numbers in shared memory: Value and Array.

Mirrors CPython 3.13 and 3.14, Lib/multiprocessing/sharedctypes.py. Where CPython has
ctypes objects, there are the objects of this module, which behave like them as far
as programs see it. Leaves out: structures and copies of ctypes' own types.
"""

import _multiprocessing
from . import context
from .context import assert_spawning

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

_CTYPES = {
    'c': 'c_char', 'u': 'c_wchar', 'b': 'c_byte', 'B': 'c_ubyte', 'h': 'c_short',
    'H': 'c_ushort', 'i': 'c_int', 'I': 'c_uint', 'l': 'c_long', 'L': 'c_ulong',
    'q': 'c_longlong', 'Q': 'c_ulonglong', 'f': 'c_float', 'd': 'c_double',
}


def _code_of(typecode_or_type):
    """Return the letter for a type code or a type of ctypes."""
    if isinstance(typecode_or_type, str):
        if typecode_or_type not in _CTYPES:
            raise TypeError('this type has no size')
        return typecode_or_type
    code = getattr(typecode_or_type, '_type_', None)
    if code is None:
        raise TypeError('this type has no size')
    return code


class _Memory:
    """A number or several in memory that other processes see, too."""

    def __init__(self, code, memory):
        self._code = code
        self._memory = memory

    def __reduce__(self):
        assert_spawning(self)
        return _rebuild, (type(self), self._code, self._memory._name())

    def _same(self):
        return type(self)(self._code, self._memory)


def _rebuild(cls, code, name):
    return cls(code, _multiprocessing.SharedArray(code, 0, name))


class _Number(_Memory):
    @property
    def value(self):
        return self._memory[0]

    @value.setter
    def value(self, value):
        self._memory[0] = value

    def __repr__(self):
        value = self.value
        return '%s(%r)' % (_CTYPES.get(self._code, self._code), value)


class _Numbers(_Memory):
    @property
    def _length_(self):
        return len(self._memory)

    def __len__(self):
        return len(self._memory)

    def __getitem__(self, i):
        if isinstance(i, slice):
            items = [self._memory[k] for k in range(*i.indices(len(self)))]
            if self._code == 'c':
                return b''.join(items)
            if self._code == 'u':
                return ''.join(items)
            return items
        return self._memory[i]

    def __setitem__(self, i, value):
        if isinstance(i, slice):
            places = range(*i.indices(len(self)))
            values = list(value)
            if len(values) != len(places):
                raise ValueError('Can only assign sequence of same size')
            for place, item in zip(places, values):
                self._memory[place] = item
            return
        self._memory[i] = value

    def __iter__(self):
        for i in range(len(self._memory)):
            yield self._memory[i]

    def __repr__(self):
        return '<multiprocessing.sharedctypes.%s_Array_%d object at 0x%x>' % (
            _CTYPES.get(self._code, self._code), len(self), id(self))


class _Chars(_Numbers):
    """An array of characters has a value up to the first zero, and raw bytes."""

    @property
    def value(self):
        return self._memory.read().split(b'\0', 1)[0]

    @value.setter
    def value(self, value):
        if not isinstance(value, bytes):
            raise TypeError('bytes expected instead of %s instance' % type(value).__name__)
        if len(value) > len(self):
            raise ValueError('byte string too long')
        if len(value) < len(self):
            value += b'\0'
        self._memory.write(0, value)

    @property
    def raw(self):
        return self._memory.read()

    @raw.setter
    def raw(self, value):
        if len(value) > len(self):
            raise ValueError('byte string too long')
        self._memory.write(0, value)


def RawValue(typecode_or_type, *args):
    """Return a number in shared memory, without a lock."""
    code = _code_of(typecode_or_type)
    obj = _Number(code, _multiprocessing.SharedArray(code, 1))
    if args:
        obj.value = args[0]
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    """Return an array in shared memory, without a lock."""
    code = _code_of(typecode_or_type)
    cls = _Chars if code == 'c' else _Numbers
    if isinstance(size_or_initializer, int):
        return cls(code, _multiprocessing.SharedArray(code, size_or_initializer))
    initial = list(size_or_initializer)
    result = cls(code, _multiprocessing.SharedArray(code, len(initial)))
    for i, item in enumerate(initial):
        result._memory[i] = item
    return result


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """Return a number in shared memory with a lock."""
    obj = RawValue(typecode_or_type, *args)
    return _with_lock(obj, lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """Return an array in shared memory with a lock."""
    obj = RawArray(typecode_or_type, size_or_initializer)
    return _with_lock(obj, lock, ctx)


def _with_lock(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        ctx = ctx or context._default_context.get_context()
        lock = ctx.RLock()
    if not hasattr(lock, 'acquire'):
        raise AttributeError('%r has no method \'acquire\'' % lock)
    return synchronized(obj, lock, ctx=ctx)


def copy(obj):
    """Return another object of the same kind with the same content."""
    new = type(obj)(obj._code, _multiprocessing.SharedArray(obj._code, len(obj._memory)))
    new._memory.write(0, obj._memory.read())
    return new


def synchronized(obj, lock=None, ctx=None):
    """Return an object that guards `obj` with a lock."""
    assert not isinstance(obj, SynchronizedBase), 'object already synchronized'
    ctx = ctx or context._default_context.get_context()
    if isinstance(obj, _Number):
        return Synchronized(obj, lock, ctx)
    if isinstance(obj, _Chars):
        return SynchronizedString(obj, lock, ctx)
    return SynchronizedArray(obj, lock, ctx)


def _guarded(name):
    def get(self):
        self.acquire()
        try:
            return getattr(self._obj, name)
        finally:
            self.release()

    def set(self, value):
        self.acquire()
        try:
            setattr(self._obj, name, value)
        finally:
            self.release()

    return property(get, set)


class SynchronizedBase(object):

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        if lock:
            self._lock = lock
        else:
            ctx = ctx or context._default_context.get_context(force=True)
            self._lock = ctx.RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        """The object without its lock."""
        return self._obj

    def get_lock(self):
        """The lock."""
        return self._lock

    def __repr__(self):
        return '<%s wrapper for %s>' % (type(self).__name__, self._obj)


class Synchronized(SynchronizedBase):
    value = _guarded('value')


class SynchronizedArray(SynchronizedBase):

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self:
            return self._obj[i]

    def __setitem__(self, i, value):
        with self:
            self._obj[i] = value

    def __getslice__(self, start, stop):
        with self:
            return self._obj[start:stop]

    def __setslice__(self, start, stop, values):
        with self:
            self._obj[start:stop] = values


class SynchronizedString(SynchronizedArray):
    value = _guarded('value')
    raw = _guarded('raw')
