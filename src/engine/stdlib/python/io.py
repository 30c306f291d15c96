"""Streams in memory.

Mirrors CPython 3.13 and 3.14, Lib/io.py, over the native _io.

Leaves out: files, raw and buffered streams over them, and text streams over
buffered ones: there is no file system to open them on.
"""

import abc
import sys as _sys
from _io import StringIO, UnsupportedOperation, _IOBase, _TextIOBase

__all__ = ['BlockingIOError', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase',
           'BytesIO', 'StringIO', 'TextIOWrapper', 'UnsupportedOperation',
           'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE']

BlockingIOError = BlockingIOError

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

DEFAULT_BUFFER_SIZE = 131072 if _sys.version_info >= (3, 14) else 8192

TextIOWrapper = type(_sys.stdout)


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    """What all streams have."""


class RawIOBase(IOBase):
    """What streams of the operating system's calls have."""


class BufferedIOBase(IOBase):
    """What streams of bytes with a buffer have."""


class TextIOBase(_TextIOBase, IOBase):
    """What streams of text have."""


IOBase.register(TextIOWrapper)
IOBase.register(StringIO)
TextIOBase.register(TextIOWrapper)
TextIOBase.register(StringIO)


class BytesIO(BufferedIOBase):
    """A stream of bytes in memory."""

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray(initial_bytes or b'')
        self._pos = 0
        self._closed = False

    def _open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')
        return self._buffer

    @property
    def closed(self):
        return self._closed

    def close(self):
        """Forget the contents; nothing more can be done with the stream."""
        self._closed = True
        self._buffer = bytearray()

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def getvalue(self):
        """Return all bytes, wherever the position is."""
        return bytes(self._open())

    def write(self, b, /):
        """Write bytes at the position; return how many."""
        buffer = self._open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(b)
        if not data:
            return 0
        if self._pos > len(buffer):
            buffer.extend(bytes(self._pos - len(buffer)))
        buffer[self._pos:self._pos + len(data)] = data
        self._pos += len(data)
        return len(data)

    def read(self, size=-1, /):
        """Return at most size bytes from the position on, all if negative."""
        buffer = self._open()
        if size is None or size < 0:
            size = max(0, len(buffer) - self._pos)
        data = bytes(buffer[self._pos:self._pos + size])
        self._pos += len(data)
        return data

    read1 = read

    def readinto(self, b, /):
        """Read into a bytearray; return how many bytes."""
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        """Return the bytes up to a line feed, and with it."""
        buffer = self._open()
        end = buffer.find(b'\n', self._pos) + 1 or len(buffer)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        return self.read(max(0, end - self._pos))

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0, /):
        """Go to a position: from the start, from here, from the end."""
        buffer = self._open()
        if whence == 0:
            if pos < 0:
                raise ValueError('negative seek value %d' % pos)
        elif whence == 1:
            pos = max(0, self._pos + pos)
        elif whence == 2:
            pos = max(0, len(buffer) + pos)
        else:
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        self._pos = pos
        return pos

    def tell(self):
        """Return the position."""
        self._open()
        return self._pos

    def truncate(self, size=None, /):
        """Drop what is behind a position, the present one by default."""
        buffer = self._open()
        if size is None:
            size = self._pos
        elif size < 0:
            raise ValueError('negative size value %d' % size)
        del buffer[size:]
        return size
