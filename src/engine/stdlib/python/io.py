"""Streams: files, buffers over them, text over those, and the same in memory.

Mirrors CPython 3.13 and 3.14, Lib/io.py, over the native _io.
"""

import abc

from _io import (DEFAULT_BUFFER_SIZE, UnsupportedOperation, open, open_code, text_encoding,
                 FileIO, BytesIO, StringIO, BufferedReader, BufferedWriter, BufferedRWPair,
                 BufferedRandom, TextIOWrapper, BlockingIOError)
import _io

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO',
           'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter',
           'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
           'DEFAULT_BUFFER_SIZE', 'IncrementalNewlineDecoder', 'text_encoding']

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    """What all streams have."""


class RawIOBase(_io._RawIOBase, IOBase):
    """What streams of the operating system's calls have."""


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """What streams of bytes with a buffer have."""


class TextIOBase(_io._TextIOBase, IOBase):
    """What streams of text have."""


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class


class IncrementalNewlineDecoder:
    """A decoder that also translates line ends."""

    def __init__(self, decoder, translate, errors='strict'):
        self.errors = errors
        self._decoder = decoder
        self._translate = translate
        self._seen = set()
        self._pending = False

    def decode(self, input, final=False):
        """Return the text of input, with "\\n" for all line ends if so wished."""
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = '\r' + text
            self._pending = False
        # Half of a line end waits for the other half.
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._pending = True
        pairs = text.count('\r\n')
        if pairs:
            self._seen.add('\r\n')
        if text.count('\r') > pairs:
            self._seen.add('\r')
        if text.count('\n') > pairs:
            self._seen.add('\n')
        if self._translate and '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def getstate(self):
        """Return (bytes not yet decoded, a number)."""
        buffer, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return buffer, flag << 1 | self._pending

    def setstate(self, state):
        """Go back to a state that getstate() gave."""
        buffer, flag = state
        self._pending = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffer, flag >> 1))

    def reset(self):
        """Forget everything."""
        self._seen = set()
        self._pending = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        """Return the line ends met so far."""
        seen = tuple(end for end in ('\r', '\n', '\r\n') if end in self._seen)
        return seen if len(seen) > 1 else seen[0] if seen else None


class Reader(metaclass=abc.ABCMeta):
    """What can be read from."""

    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        """Read at most size items, all if it is left out."""

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Reader:
            return any('read' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


class Writer(metaclass=abc.ABCMeta):
    """What can be written to."""

    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        """Write data; return how many items."""

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Writer:
            return any('write' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


import sys
if sys.version_info >= (3, 14):
    __all__ += ['Reader', 'Writer']
else:
    del Reader, Writer
del sys
