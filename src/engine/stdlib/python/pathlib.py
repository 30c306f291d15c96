"""Paths as objects.

Mirrors CPython 3.13 and 3.14, Lib/pathlib.

Leaves out: owner and group by name beyond those of pwd and grp, WindowsPath.
"""

import errno
import fnmatch
import functools
import io
import ntpath
import operator
import os
import posixpath
import re
import stat
import sys
from collections.abc import Sequence

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath',
           'Path', 'PosixPath', 'WindowsPath']

_NEW = sys.version_info >= (3, 14)


class UnsupportedOperation(NotImplementedError):
    """The operation is not there on this system."""


class _PathParents(Sequence):
    __slots__ = ('_path', '_drv', '_root', '_tail')

    def __init__(self, path):
        self._path = path
        self._drv = path.drive
        self._root = path.root
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parsed_parts(self._drv, self._root, self._tail[:-idx - 1])

    def __repr__(self):
        return '<{}.parents>'.format(type(self._path).__name__)


@functools.lru_cache(maxsize=256)
def _compile_segment(pattern, case_sensitive):
    flags = re.NOFLAG if case_sensitive else re.IGNORECASE
    return re.compile(fnmatch.translate(pattern), flags).match


def _match_parts(parts, patterns, case_sensitive):
    # Whether all parts match the patterns, of which "**" stands for any number.
    if not patterns:
        return not parts
    first = patterns[0]
    if first == '**':
        return any(_match_parts(parts[i:], patterns[1:], case_sensitive)
                   for i in range(len(parts) + 1))
    return (bool(parts) and _compile_segment(first, case_sensitive)(parts[0]) is not None
            and _match_parts(parts[1:], patterns[1:], case_sensitive))


class PurePath:
    """A path that only is text: nothing looks at the file system."""

    __slots__ = ('_raw_paths', '_drv', '_root', '_tail_cached', '_str', '_hash', '__weakref__')
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    # Another system's separators.
                    paths.append(str(arg).replace('\\', '/'))
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError('argument should be a str or an os.PathLike object where '
                                '__fspath__ returns a str, not %r' % type(path).__name__)
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """Return a path of the same kind from other parts."""
        return type(self)(*pathsegments)

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return '', '', []
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            path = path.replace(altsep, sep)
        drv, root, rel = cls.parser.splitroot(path)
        if not root and drv.startswith(sep) and not drv.endswith(sep):
            parts = drv.split(sep)
            if len(parts) == 4 and parts[2] not in '?.' or len(parts) == 6:
                root = sep
        return drv, root, [x for x in rel.split(sep) if x and x != '.']

    def _load(self):
        paths = self._raw_paths
        if not paths:
            path = ''
        elif len(paths) == 1:
            path = paths[0]
        else:
            path = self.parser.join(*paths)
        self._drv, self._root, self._tail_cached = self._parse_path(path)

    def _from_parsed_parts(self, drv, root, tail):
        path = self.with_segments(self._format(drv, root, tail))
        path._drv, path._root, path._tail_cached = drv, root, tail
        return path

    @classmethod
    def _format(cls, drv, root, tail):
        sep = cls.parser.sep
        if drv or root:
            return drv + root + sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ['.'] + tail
        return sep.join(tail)

    @property
    def drive(self):
        """The drive or share, empty on this system."""
        try:
            return self._drv
        except AttributeError:
            self._load()
            return self._drv

    @property
    def root(self):
        """The slash of an absolute path."""
        try:
            return self._root
        except AttributeError:
            self._load()
            return self._root

    @property
    def _tail(self):
        try:
            return self._tail_cached
        except AttributeError:
            self._load()
            return self._tail_cached

    @property
    def anchor(self):
        """Drive and root together."""
        return self.drive + self.root

    @property
    def parts(self):
        """The parts, the anchor being the first."""
        if self.drive or self.root:
            return (self.drive + self.root,) + tuple(self._tail)
        return tuple(self._tail)

    @property
    def name(self):
        """The last part."""
        tail = self._tail
        return tail[-1] if tail else ''

    @property
    def suffix(self):
        """The extension of the name, with its dot."""
        name = self.name
        if _NEW:
            return self.parser.splitext(name)[1]
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All extensions of the name."""
        name = self.name
        if _NEW:
            return ['.' + ext for ext in name.lstrip('.').split('.')[1:]]
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without its extension."""
        name = self.name
        if _NEW:
            return self.parser.splitext(name)[0]
        i = name.rfind('.')
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        """The path without its last part."""
        tail = self._tail
        if not tail:
            return self
        return self._from_parsed_parts(self.drive, self.root, tail[:-1])

    @property
    def parents(self):
        """All paths above this one, nearest first."""
        return _PathParents(self)

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._format(self.drive, self.root, self._tail) or '.'
            return self._str

    def __repr__(self):
        return '{}({!r})'.format(type(self).__name__, self.as_posix())

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        """Return the path with forward slashes."""
        return str(self).replace(self.parser.sep, '/')

    def as_uri(self):
        """Return the path as a file: URL."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        drive = self.drive
        if len(drive) == 2 and drive[1] == ':':
            return 'file:///' + drive + quote_from_bytes(os.fsencode(self.as_posix()[2:]))
        prefix = 'file:' if drive else 'file://'
        return prefix + quote_from_bytes(os.fsencode(self.as_posix()))

    @property
    def _str_normcase(self):
        return str(self) if self.parser is posixpath else str(self).lower()

    @property
    def _parts_normcase(self):
        return self._str_normcase.split(self.parser.sep)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._str_normcase)
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._str_normcase == other._str_normcase and self.parser is other.parser

    def _compare(self, other, how):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return how(self._parts_normcase, other._parts_normcase)

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        """Return the path with other parts after it."""
        return self.with_segments(self, *pathsegments)

    def with_name(self, name):
        """Return the path with another name."""
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        tail = self._tail.copy()
        if not tail:
            raise ValueError(f'{self!r} has an empty name')
        tail[-1] = name
        return self._from_parsed_parts(self.drive, self.root, tail)

    def with_stem(self, stem):
        """Return the path with another name before the extension."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return the path with another extension; an empty one takes it away."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        if not _NEW and suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_removed, walk_up=False):
        """Return the path as seen from another one."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        for step, path in enumerate([other] + list(other.parents)):
            if path == self or path in self.parents:
                break
            elif not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            elif path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        parts = ['..'] * step + self._tail[len(path._tail):]
        return self._from_parsed_parts('', '', parts)

    def is_relative_to(self, other, *_removed):
        """Return whether the path lies under another one."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Return whether the path begins at the root."""
        if self.parser is posixpath:
            for path in self._raw_paths:
                if path.startswith('/'):
                    return True
            return False
        return self.parser.isabs(self)

    if not _NEW:
        def is_reserved(self):
            """Return whether the name is one that Windows reserves."""
            if self.parser is ntpath:
                return ntpath.isreserved(self)
            return False

    def match(self, path_pattern, *, case_sensitive=None):
        """Return whether the path's end matches a pattern."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        path_parts = self.parts[::-1]
        pattern_parts = path_pattern.parts[::-1]
        if not pattern_parts:
            raise ValueError('empty pattern')
        if len(path_parts) < len(pattern_parts):
            return False
        if len(path_parts) > len(pattern_parts) and path_pattern.anchor:
            return False
        return all(_compile_segment(pattern, case_sensitive)(part) is not None
                   for part, pattern in zip(path_parts, pattern_parts))

    def full_match(self, pattern, *, case_sensitive=None):
        """Return whether the whole path matches a pattern, in which ** is any number of parts."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        return _match_parts(self.parts, pattern.parts, case_sensitive)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as on Linux, as text."""
    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as on Windows, as text."""
    parser = ntpath
    __slots__ = ()


class _Info:
    # Path.info: what a directory's listing knows, or one look at the file.
    __slots__ = ('_path', '_modes')

    def __init__(self, path):
        self._path = str(path)
        self._modes = {}

    def _mode(self, follow):
        if follow not in self._modes:
            try:
                self._modes[follow] = os.stat(self._path, follow_symlinks=follow).st_mode
            except (OSError, ValueError):
                self._modes[follow] = 0
        return self._modes[follow]

    def __repr__(self):
        return f'<{type(self).__name__}>'

    def exists(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        return stat.S_ISDIR(self._mode(follow_symlinks))

    def is_file(self, *, follow_symlinks=True):
        return stat.S_ISREG(self._mode(follow_symlinks))

    def is_symlink(self):
        return stat.S_ISLNK(self._mode(False))


class Path(PurePath):
    """A path of the file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    if _NEW:
        @property
        def info(self):
            """What can be known of the file at little cost."""
            return _Info(self)

    @classmethod
    def cwd(cls):
        """Return the working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return the user's home directory."""
        homedir = os.path.expanduser('~')
        if homedir == '~':
            raise RuntimeError('Could not determine home directory.')
        return cls(homedir)

    @classmethod
    def from_uri(cls, uri):
        """Return the path of a file: URL."""
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        from urllib.parse import unquote_to_bytes
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]
        elif path[:12] == '//localhost/':
            path = path[11:]
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    # --- what is there ---

    def stat(self, *, follow_symlinks=True):
        """Return what os.stat() says."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """Return what os.lstat() says."""
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        """Return whether there is something."""
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        """Return whether it is a directory."""
        if follow_symlinks:
            return os.path.isdir(self)
        return self._has_kind(stat.S_ISDIR, False)

    def is_file(self, *, follow_symlinks=True):
        """Return whether it is a regular file."""
        if follow_symlinks:
            return os.path.isfile(self)
        return self._has_kind(stat.S_ISREG, False)

    def _has_kind(self, test, follow=True):
        try:
            return test(os.stat(self, follow_symlinks=follow).st_mode)
        except (OSError, ValueError):
            return False

    def is_mount(self):
        """Return whether a file system begins here."""
        return os.path.ismount(self)

    def is_symlink(self):
        """Return whether it is a symbolic link."""
        return os.path.islink(self)

    def is_junction(self):
        """Return False: only Windows has junctions."""
        return False

    def is_block_device(self):
        """Return whether it is a block device."""
        return self._has_kind(stat.S_ISBLK)

    def is_char_device(self):
        """Return whether it is a character device."""
        return self._has_kind(stat.S_ISCHR)

    def is_fifo(self):
        """Return whether it is a named pipe."""
        return self._has_kind(stat.S_ISFIFO)

    def is_socket(self):
        """Return whether it is a socket."""
        return self._has_kind(stat.S_ISSOCK)

    def samefile(self, other_path):
        """Return whether another path leads to the same file."""
        st = self.stat()
        try:
            other_st = other_path.stat()
        except AttributeError:
            other_st = self.with_segments(other_path).stat()
        return os.path.samestat(st, other_st)

    def owner(self, *, follow_symlinks=True):
        """Return the name of the owner."""
        import pwd
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        """Return the name of the group."""
        import grp
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # --- contents ---

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        if 'b' not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """Return the contents as bytes."""
        with self.open(mode='rb', buffering=0) as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return the contents as text."""
        encoding = io.text_encoding(encoding)
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes to the file, whatever was in it."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text to the file, whatever was in it."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        encoding = io.text_encoding(encoding)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    # --- directories ---

    def iterdir(self):
        """Yield the paths in the directory."""
        root_dir = str(self)
        with os.scandir(root_dir) as it:
            names = [entry.name for entry in it]
        return (self._from_parsed_parts(self.drive, self.root, self._tail + [name])
                for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield the paths under this one that match a pattern."""
        given = pattern
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f'Unacceptable pattern: {str(given)!r}')
        raw = pattern._raw_paths[-1] if pattern._raw_paths else ''
        dirs_only = raw.endswith('/')
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        seen = set() if parts.count('**') > 1 else None
        for path in self._select(parts, case_sensitive, recurse_symlinks, dirs_only):
            if seen is None:
                yield path
            elif path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield the paths anywhere under this one that match a pattern."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        raw = pattern._raw_paths[-1] if pattern._raw_paths else ''
        inner = self.with_segments('**', raw) if raw else self.with_segments('**/')
        return self.glob(inner, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _children(self):
        try:
            with os.scandir(self) as it:
                return list(it)
        except OSError:
            return []

    def _child(self, name):
        return self._from_parsed_parts(self.drive, self.root, self._tail + [name])

    def _select(self, parts, case_sensitive, follow, dirs_only):
        if not parts:
            if not dirs_only or self.is_dir():
                yield self
            return
        part, rest = parts[0], parts[1:]
        if part == '..':
            yield from self._child('..')._select(rest, case_sensitive, follow, dirs_only)
        elif part == '**':
            while rest and rest[0] == '**':
                rest = rest[1:]
            yield from self._select_recursive(rest, case_sensitive, follow, dirs_only)
        elif case_sensitive and not any(c in part for c in '*?['):
            child = self._child(part)
            if rest:
                yield from child._select(rest, case_sensitive, follow, dirs_only)
            elif child.is_dir() if dirs_only else child.exists(follow_symlinks=False):
                yield child
        else:
            match = _compile_segment(part, case_sensitive)
            for entry in self._children():
                if match(entry.name) is None:
                    continue
                if rest or dirs_only:
                    try:
                        if not entry.is_dir():
                            continue
                    except OSError:
                        continue
                yield from self._child(entry.name)._select(rest, case_sensitive, follow, False)

    def _select_recursive(self, rest, case_sensitive, follow, dirs_only):
        if not rest:
            if self.is_dir():
                yield self
        else:
            yield from self._select(rest, case_sensitive, follow, dirs_only)
        for entry in self._children():
            try:
                is_dir = entry.is_dir(follow_symlinks=follow)
            except OSError:
                continue
            if is_dir:
                yield from self._child(entry.name)._select_recursive(
                    rest, case_sensitive, follow, dirs_only)
            elif not rest and not dirs_only:
                yield self._child(entry.name)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Yield (directory, names of directories, names of files) for a tree."""
        for root, dirs, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(root), dirs, files

    # --- other forms of the path ---

    def absolute(self):
        """Return the path from the root, nothing resolved."""
        if self.is_absolute():
            return self
        cwd = os.getcwd()
        if not self._tail and not self.root:
            return self.with_segments(cwd)
        return self.with_segments(cwd, self)

    def resolve(self, strict=False):
        """Return the path from the root with links and dots resolved."""
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        """Return the path with ~ and ~user replaced."""
        if not (self.drive or self.root) and self._tail and self._tail[0][:1] == '~':
            homedir = os.path.expanduser(self._tail[0])
            if homedir[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            drv, root, tail = self._parse_path(homedir)
            return self._from_parsed_parts(drv, root, tail + self._tail[1:])
        return self

    def readlink(self):
        """Return where a symbolic link leads."""
        return self.with_segments(os.readlink(self))

    # --- changes ---

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or give an existing one the present time."""
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the directory."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permission bits."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """Change the permission bits of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the directory, which must be empty."""
        os.rmdir(self)

    def rename(self, target):
        """Rename; return the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Rename, whatever was there; return the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make this path a symbolic link."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this path another name of a file."""
        os.link(target, self)

    if _NEW:
        def copy(self, target, **kwargs):
            """Copy the file or tree; return the target."""
            import shutil
            target = self.with_segments(target)
            if self.is_dir():
                shutil.copytree(self, target, symlinks=not kwargs.get('follow_symlinks', True),
                                dirs_exist_ok=kwargs.get('dirs_exist_ok', False),
                                copy_function=shutil.copyfile)
            else:
                shutil.copyfile(self, target, follow_symlinks=kwargs.get('follow_symlinks', True))
            return target

        def copy_into(self, target_dir, **kwargs):
            """Copy the file or tree into a directory; return the target."""
            if not self.name:
                raise ValueError(f'{self!r} has an empty name')
            return self.copy(self.with_segments(target_dir, self.name), **kwargs)

        def move(self, target):
            """Move the file or tree; return the target."""
            target = self.with_segments(target)
            if self == target or target.exists() and self.samefile(target):
                raise OSError(errno.EINVAL, 'Source and target are the same file',
                              str(self), None, str(target))
            os.replace(self, target)
            return target

        def move_into(self, target_dir):
            """Move the file or tree into a directory; return the target."""
            if not self.name:
                raise ValueError(f'{self!r} has an empty name')
            return self.move(self.with_segments(target_dir, self.name))


class PosixPath(Path, PurePosixPath):
    """A path of Linux's file system."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows' file system: there is none here."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
