"""Files of the program: what the built-in open() returns.

Mirrors CPython 3.13 and 3.14, Lib/_pyio.py and Modules/_io, over the native
_vfs: whole files are read and written at once. What the program writes stays
in memory, for this run.

Leaves out: file descriptors, buffering, positions in text files other than
those of the whole text, newline translation on output, codecs beyond bytes.decode.
"""

import _vfs
from io import BytesIO, StringIO, UnsupportedOperation

_LETTERS = 'rwaxbt+U'


def _check_mode(mode):
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s"
                        % type(mode).__name__)
    if not mode or any(c not in _LETTERS for c in mode) or len(set(mode)) != len(mode):
        raise ValueError('invalid mode: %r' % mode)
    if sum(c in mode for c in 'rwax') != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if 't' in mode and 'b' in mode:
        raise ValueError("can't have text and binary mode at once")


class _File:
    # A stream in memory, a name, and the way back into the file system.

    def __init__(self, stream, name, mode, readable, writable, store):
        self._stream = stream
        self.name = name
        self.mode = mode
        self._can_read = readable
        self._can_write = writable
        self._store = store

    @property
    def closed(self):
        return self._stream is None

    def _open(self):
        if self._stream is None:
            raise ValueError('I/O operation on closed file.')
        return self._stream

    def _reading(self):
        stream = self._open()
        if not self._can_read:
            raise UnsupportedOperation('not readable')
        return stream

    def _writing(self):
        stream = self._open()
        if not self._can_write:
            raise UnsupportedOperation('not writable')
        return stream

    def read(self, size=-1, /):
        return self._reading().read(-1 if size is None else size)

    def readline(self, size=-1, /):
        return self._reading().readline(size)

    def readlines(self, hint=-1, /):
        return list(self)

    def write(self, data, /):
        return self._writing().write(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def seek(self, pos, whence=0, /):
        return self._open().seek(pos, whence)

    def tell(self):
        return self._open().tell()

    def truncate(self, size=None, /):
        return self._writing().truncate(size)

    def readable(self):
        self._open()
        return self._can_read

    def writable(self):
        self._open()
        return self._can_write

    def seekable(self):
        self._open()
        return True

    def isatty(self):
        return False

    def flush(self):
        stream = self._open()
        if self._can_write:
            self._store(stream.getvalue())

    def close(self):
        if self._stream is not None:
            self.flush()
            self._stream = None

    def __del__(self):
        self.close()

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class TextIOWrapper(_File):
    """A text file."""

    encoding = 'utf-8'
    errors = 'strict'

    def __repr__(self):
        return '<_io.TextIOWrapper name=%r mode=%r encoding=%r>' % (
            self.name, self.mode, self.encoding)


class BufferedFile(_File):
    """A binary file."""

    def __repr__(self):
        return '<_io.BufferedReader name=%r>' % (self.name,)


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,
         closefd=True, opener=None):
    """Open a file and return it."""
    path = file.__fspath__() if hasattr(file, '__fspath__') else file
    if not isinstance(path, str):
        raise TypeError('expected str, bytes or os.PathLike object, not %s'
                        % type(file).__name__)
    _check_mode(mode)
    data = _vfs.read(path)
    if 'r' in mode and data is None:
        raise FileNotFoundError(2, 'No such file or directory', path)
    if 'x' in mode and data is not None:
        raise FileExistsError(17, 'File exists', path)
    if 'w' in mode or 'x' in mode or data is None:
        data = b''
        _vfs.write(path, data)
    readable = 'r' in mode or '+' in mode
    writable = 'r' not in mode or '+' in mode
    if 'b' in mode:
        stream = BytesIO(data)
        result = BufferedFile(stream, path, mode, readable, writable,
                              lambda value: _vfs.write(path, value))
    else:
        encoding = encoding or 'utf-8'
        text = data.decode(encoding, errors or 'strict')
        if newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        stream = StringIO(text, newline='')
        result = TextIOWrapper(stream, path, mode, readable, writable,
                               lambda value: _vfs.write(path, value.encode(encoding, errors or 'strict')))
        result.encoding = encoding
        result.errors = errors or 'strict'
    if 'a' in mode:
        stream.seek(0, 2)
    return result
