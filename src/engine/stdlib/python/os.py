"""The operating system as the program sees it.

Mirrors CPython 3.13 and 3.14, Lib/os.py, over the native posix. The file system
is the run's own: it shows the program's folder, and what is written stays in
memory. Starting and ending processes is in _process where there is one.

Leaves out: everything of Windows and macOS.
"""

import abc
import sys
import stat as st
from collections.abc import Mapping, MutableMapping

__all__ = ['altsep', 'curdir', 'pardir', 'sep', 'pathsep', 'linesep', 'defpath', 'name',
           'path', 'devnull', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'fsencode', 'fsdecode',
           'get_exec_path', 'fdopen', 'extsep']

from posix import *
import posix
import posixpath as path
from posixpath import (curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull)

GenericAlias = type(list[int])

name = 'posix'
linesep = '\n'
error = OSError

__all__.extend(n for n in dir(posix) if n[0] != '_')

sys.modules['os.path'] = path

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1

supports_dir_fd = {open, stat, access, chmod, chown, link, mkdir, readlink, rename, replace,
                   rmdir, symlink, unlink, remove, utime}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, listdir, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chmod, chown, link, stat, utime}


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and all those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else was quicker.
            pass
        cdir = curdir
        if isinstance(tail, bytes):
            cdir = bytes(curdir, 'ASCII')
        if tail == cdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory, and those above it while they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making directories as needed and removing those left empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


__all__.extend(['makedirs', 'removedirs', 'renames'])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (directory, names of directories, names of files) for a tree."""
    stack = [fspath(top)]
    islink, join = path.islink, path.join
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs = []
        nondirs = []
        walk_dirs = []
        try:
            entries = scandir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        with entries:
            for entry in entries:
                try:
                    is_dir = entry.is_dir()
                except OSError:
                    is_dir = False
                if is_dir:
                    dirs.append(entry.name)
                else:
                    nondirs.append(entry.name)
                if not topdown and is_dir:
                    if followlinks or not entry.is_symlink():
                        walk_dirs.append(entry.path)
        if topdown:
            yield top, dirs, nondirs
            for dirname in reversed(dirs):
                new_path = join(top, dirname)
                if followlinks or not islink(new_path):
                    stack.append(new_path)
        else:
            stack.append((top, dirs, nondirs))
            for new_path in reversed(walk_dirs):
                stack.append(new_path)


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Like walk(), with a descriptor of the directory as a fourth item."""
    top = fspath(top)
    for root, dirs, files in walk(top, topdown, onerror, follow_symlinks):
        fd = open(root, O_RDONLY | O_DIRECTORY, dir_fd=dir_fd)
        try:
            yield root, dirs, files, fd
        finally:
            close(fd)


__all__.extend(['walk', 'fwalk'])


def get_exec_path(env=None):
    """Return the directories where programs are looked for."""
    if env is None:
        env = environ
    path_list = env.get('PATH')
    if path_list is None:
        path_list = env.get(b'PATH') if any(isinstance(k, bytes) for k in env) else None
    if path_list is None:
        path_list = defpath
    if isinstance(path_list, bytes):
        path_list = fsdecode(path_list)
    return path_list.split(pathsep)


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey = encodekey
        self.decodekey = decodekey
        self.encodevalue = encodevalue
        self.decodevalue = decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            # The key as it was given, not its bytes.
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key = self.encodekey(key)
        value = self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encodedkey = self.encodekey(key)
        unsetenv(encodedkey)
        try:
            del self._data[encodedkey]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        formatted = ', '.join('%r: %r' % (self.decodekey(key), self.decodevalue(value))
                              for key, value in self._data.items())
        return 'environ({%s})' % formatted

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


def _encode(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)
    return value.encode('utf-8', 'surrogateescape')


def _decode(value):
    return value.decode('utf-8', 'surrogateescape')


environ = _Environ(posix.environ, _encode, _decode, _encode, _decode)


def getenv(key, default=None):
    """Return a variable of the environment, or default."""
    return environ.get(key, default)


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError('bytes expected, not %s' % type(value).__name__)
    return value


environb = _Environ(environ._data, _check_bytes, bytes, _check_bytes, bytes)


def getenvb(key, default=None):
    """Return a variable of the environment as bytes, or default."""
    return environb.get(key, default)


if sys.version_info >= (3, 14):
    def reload_environ():
        """Read the environment again: nobody but the program changes it."""

supports_bytes_environ = True

__all__.extend(['environ', 'getenv', 'supports_bytes_environ', 'environb', 'getenvb'])


def fsencode(filename):
    """Return a path as bytes."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    """Return a path as str."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """Return a file object over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    import io
    if 'b' not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


class PathLike(abc.ABC):
    """What stands for a path in the file system."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in c.__dict__ for c in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


PathLike.register(posix.DirEntry)


def process_cpu_count():
    """Return how many cores the process may use."""
    return len(sched_getaffinity(0))


__all__.extend(['process_cpu_count', 'PathLike'])

try:
    # fork, wait, exec, spawn, popen and what goes with them.
    from _process import *
    import _process
except ImportError:
    pass
else:
    __all__.extend(_process.__all__)
