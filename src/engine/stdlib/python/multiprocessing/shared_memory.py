"""Shared memory with a name, and lists in it.

Mirrors CPython 3.13 and 3.14, Lib/multiprocessing/shared_memory.py. Leaves out: `buf`
as a memoryview; here it is an object that reads and writes bytes as one would.
"""

import os
import types
import _multiprocessing

__all__ = ['SharedMemory', 'ShareableList']

_SHM_SAFE_NAME_LENGTH = 14
_SHM_NAME_PREFIX = '/psm_'


class _Buffer:
    """The bytes of a block, for reading and writing."""

    def __init__(self, memory):
        self._memory = memory

    def __len__(self):
        return len(self._memory)

    @property
    def nbytes(self):
        return len(self._memory)

    @property
    def readonly(self):
        return False

    itemsize = ndim = 1
    format = 'B'

    @property
    def shape(self):
        return (len(self._memory),)

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(len(self._memory))
            data = self._memory.read(min(start, stop), max(start, stop)) if step > 0 else b''
            if step != 1:
                data = self._memory.read()[key]
            return data
        return self._memory[key]

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            start, stop, step = key.indices(len(self._memory))
            data = bytes(value)
            places = range(start, stop, step)
            if len(places) != len(data):
                raise ValueError('memoryview assignment: lvalue and rvalue have '
                                 'different structures')
            if step == 1:
                self._memory.write(start, data)
            else:
                for place, item in zip(places, data):
                    self._memory[place] = item
            return
        if not 0 <= value <= 255:
            raise ValueError("memoryview: invalid value for format 'B'")
        self._memory[key] = value

    def __iter__(self):
        return iter(self._memory.read())

    def __bytes__(self):
        return self._memory.read()

    def __eq__(self, other):
        return self._memory.read() == bytes(other)

    def __contains__(self, item):
        return item in self._memory.read()

    def tobytes(self):
        return self._memory.read()

    def tolist(self):
        return list(self._memory.read())

    def release(self):
        self._memory = None


class SharedMemory:
    """A block of memory that processes find by its name."""

    _name = None
    _buf = None
    _size = 0

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create:
            if size == 0:
                raise ValueError("'size' must be a positive number different from zero")
            if name is None:
                name = _multiprocessing.fresh_name('psm_').replace('_-', '_')
            else:
                name = '/' + name
            _multiprocessing.shm_create(name, size)
        else:
            if name is None:
                raise ValueError("'name' can only be None if create=True")
            name = '/' + name
        self._name = name
        memory = _multiprocessing.SharedArray('B', 0, name)
        self._size = len(memory)
        self._buf = _Buffer(memory)

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return (self.__class__, (self.name, False, self.size))

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        """The bytes."""
        return self._buf

    @property
    def name(self):
        """The name by which others find it."""
        return self._name.removeprefix('/')

    @property
    def size(self):
        return self._size

    def close(self):
        """This process does not use it any more."""
        self._buf = None

    def unlink(self):
        """Its name goes: nobody can find it any more."""
        if self._name:
            _multiprocessing.shm_unlink(self._name)


class ShareableList:
    """A list of simple values in shared memory; its length is fixed.

    Every item has a place of a fixed size: what is put there later must fit.
    """

    _ALIGN = 8

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            items = list(sequence or ())
            encoded = [self._encode(item) for item in items]
            # Numbers share places of one size, so that one kind can follow another.
            sizes = [max(24, -(-len(data) // self._ALIGN) * self._ALIGN)
                     if kind in b'nbif' else max(8, -(-len(data) // self._ALIGN) * self._ALIGN)
                     for kind, data in encoded]
            size = 8 + 16 * len(items) + sum(sizes)
            self.shm = SharedMemory(name, create=True, size=size)
            buf = self.shm.buf
            buf[0:8] = len(items).to_bytes(8, 'little')
            at = 8 + 16 * len(items)
            for i, room in enumerate(sizes):
                buf[8 + 16 * i:16 + 16 * i] = at.to_bytes(8, 'little')
                buf[16 + 16 * i:24 + 16 * i] = room.to_bytes(8, 'little')
                at += room
            self._lengths()
            for i, item in enumerate(items):
                self._store(i, item)
        else:
            self.shm = SharedMemory(name)
            self._lengths()

    def _lengths(self):
        self._list_len = int.from_bytes(self.shm.buf[0:8], 'little')

    @staticmethod
    def _encode(item):
        if item is None:
            return b'n', b''
        if isinstance(item, bool):
            return b'b', bytes([item])
        if isinstance(item, int):
            if not -2 ** 63 <= item < 2 ** 63:
                raise OverflowError('int too large to convert')
            return b'i', item.to_bytes(8, 'little', signed=True)
        if isinstance(item, float):
            return b'f', item.hex().encode()
        if isinstance(item, str):
            return b's', item.encode()
        if isinstance(item, bytes):
            return b'y', item
        raise KeyError(type(item))

    def _place(self, i):
        buf = self.shm.buf
        at = int.from_bytes(buf[8 + 16 * i:16 + 16 * i], 'little')
        room = int.from_bytes(buf[16 + 16 * i:24 + 16 * i], 'little')
        return at, room & 0xffffffff, (room >> 32) & 0xff, (room >> 40)

    def _store(self, i, item):
        kind, data = self._encode(item)
        at, room, _, _ = self._place(i)
        if len(data) > room:
            raise ValueError('bytes/str item exceeds available storage')
        word = room | kind[0] << 32 | len(data) << 40
        buf = self.shm.buf
        buf[16 + 16 * i:24 + 16 * i] = word.to_bytes(8, 'little')
        buf[at:at + len(data)] = data

    def _index(self, position):
        n = self._list_len
        i = position if position >= 0 else position + n
        if not 0 <= i < n:
            raise IndexError('index out of range')
        return i

    def __getitem__(self, position):
        at, _, kind, length = self._place(self._index(position))
        data = self.shm.buf[at:at + length]
        kind = chr(kind)
        if kind == 'n':
            return None
        if kind == 'b':
            return data != b'\0'
        if kind == 'i':
            return int.from_bytes(data, 'little', signed=True)
        if kind == 'f':
            return float.fromhex(data.decode())
        return data.decode() if kind == 's' else data

    def __setitem__(self, position, value):
        try:
            i = self._index(position)
        except IndexError:
            raise IndexError('assignment index out of range') from None
        self._store(i, value)

    def __reduce__(self):
        return _attach, (self.__class__, self.shm.name)

    def __len__(self):
        return self._list_len

    def __iter__(self):
        for i in range(self._list_len):
            yield self[i]

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    def count(self, value):
        return sum(value == entry for entry in self)

    def index(self, value):
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError('ShareableList.index(x): x not in list')

    __class_getitem__ = classmethod(types.GenericAlias)


def _attach(cls, name):
    return cls(name=name)
