"""os.path on Linux: names of files as text.

Mirrors CPython 3.13 and 3.14, Lib/posixpath.py.
"""

# Before the imports: os asks for them, and may be imported from here first.
curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'

import os
import stat
import genericpath
from genericpath import *
from genericpath import ALLOW_MISSING, _check_arg_types, _splitext

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext',
           'basename', 'dirname', 'commonprefix', 'getsize', 'getmtime', 'getatime',
           'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount',
           'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'sameopenfile',
           'samestat', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep',
           'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath',
           'commonpath', 'isjunction', 'isdevdrive', 'ALLOW_MISSING']

supports_unicode_filenames = False


def _get_sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """Return the path as it is: case matters."""
    return os.fspath(s)


def isabs(s):
    """Return whether the path begins at the root."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, /, *p):
    """Put parts together with slashes; what comes before an absolute part is dropped."""
    a = os.fspath(a)
    slash = _get_sep(a)
    path = a
    try:
        for b in p:
            b = os.fspath(b)
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types('join', a, *p)
        raise
    return path


def split(p, /):
    """Split into everything before the last slash, and what follows it."""
    p = os.fspath(p)
    slash = _get_sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p, /):
    """Split into root and extension; the extension is empty or begins with a dot."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return _splitext(p, b'/', None, b'.')
    return _splitext(p, '/', None, '.')


def splitdrive(p, /):
    """Split off the drive, which is always empty."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p, /):
    """Split into drive (empty), root and the rest."""
    p = os.fspath(p)
    slash = _get_sep(p)
    empty = p[:0]
    if p[:1] != slash:
        return empty, empty, p
    # Two slashes are special, three or more are as one.
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p, /):
    """Return what follows the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p, /):
    """Return what precedes the last slash."""
    return split(p)[0]


def ismount(path):
    """Return whether the path is where a file system begins."""
    try:
        s1 = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(s1.st_mode):
        return False
    path = os.fspath(path)
    parent = join(path, b'..' if isinstance(path, bytes) else '..')
    try:
        s2 = os.lstat(parent)
    except OSError:
        parent = realpath(parent)
        try:
            s2 = os.lstat(parent)
        except OSError:
            return False
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def expanduser(path):
    """Replace ~ and ~user at the beginning by a home directory."""
    path = os.fspath(path)
    tilde = b'~' if isinstance(path, bytes) else '~'
    if not path.startswith(tilde):
        return path
    slash = _get_sep(path)
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    if i == 1:
        if 'HOME' not in os.environ:
            try:
                import pwd
                userhome = pwd.getpwuid(os.getuid()).pw_dir
            except (ImportError, KeyError):
                return path
        else:
            userhome = os.environ['HOME']
    else:
        try:
            import pwd
        except ImportError:
            return path
        name = path[1:i]
        if isinstance(name, bytes):
            name = os.fsdecode(name)
        try:
            userhome = pwd.getpwnam(name).pw_dir
        except KeyError:
            return path
    if isinstance(path, bytes):
        userhome = os.fsencode(userhome)
    userhome = userhome.rstrip(slash)
    return (userhome + path[i:]) or slash


def _variable_end(text, at):
    # The name of a variable that begins at `at`: where it ends.
    while at < len(text) and (text[at] == '_' or text[at].isascii() and text[at].isalnum()):
        at += 1
    return at


def expandvars(path):
    """Replace $name and ${name}; unknown ones stay as they are."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    out = []
    at = 0
    while True:
        dollar = path.find('$', at)
        if dollar < 0:
            out.append(path[at:])
            return ''.join(out)
        out.append(path[at:dollar])
        if path[dollar + 1:dollar + 2] == '{':
            end = path.find('}', dollar)
            name, after = path[dollar + 2:end], end + 1
            if end < 0:
                out.append(path[dollar:])
                return ''.join(out)
        else:
            after = _variable_end(path, dollar + 1)
            name = path[dollar + 1:after]
        value = os.environ.get(name) if name else None
        out.append(path[dollar:after] if value is None else value)
        at = max(after, dollar + 1)


def normpath(path):
    """Take out double slashes and dots: A//B, A/./B and A/foo/../B all become A/B."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(normpath(os.fsdecode(path)))
    nul = path.find('\0')
    if nul >= 0:
        path, after = path[:nul], path[nul:]
    else:
        after = ''
    if not path:
        return '.' + after
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split('/'):
        if not part or part == '.':
            continue
        if part != '..' or not root and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + '/'.join(parts) or '.') + after


def abspath(path):
    """Return the normalised path from the root."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        if not path.startswith(b'/'):
            path = join(os.getcwdb(), path)
    elif not path.startswith('/'):
        path = join(os.getcwd(), path)
    return normpath(path)


def realpath(filename, /, *, strict=False):
    """Return the path from the root with all symbolic links followed."""
    filename = os.fspath(filename)
    if isinstance(filename, bytes):
        return os.fsencode(realpath(os.fsdecode(filename), strict=strict))
    if strict is ALLOW_MISSING:
        ignored = FileNotFoundError
    elif strict:
        ignored = ()
    else:
        ignored = OSError
    seen = {}
    path = '/' if filename.startswith('/') else os.getcwd()
    rest = filename.split('/')[::-1]
    # None on `rest` marks the end of a link whose name comes before it.
    while rest:
        name = rest.pop()
        if name is None:
            seen[rest.pop()] = path
            continue
        if not name or name == '.':
            continue
        if name == '..':
            path = path[:path.rindex('/')] or '/'
            continue
        new = path + '/' + name if path != '/' else '/' + name
        try:
            if not stat.S_ISLNK(os.lstat(new).st_mode):
                if rest and strict and strict is not ALLOW_MISSING and any(rest):
                    if not stat.S_ISDIR(os.lstat(new).st_mode):
                        os.stat(new + '/')
                path = new
                continue
            if new in seen:
                known = seen[new]
                if known is not None:
                    path = known
                    continue
                # A circle.
                if strict:
                    os.stat(new)
                path = new
                continue
            target = os.readlink(new)
        except ignored:
            path = new
            continue
        seen[new] = None
        rest.append(new)
        rest.append(None)
        if target.startswith('/'):
            path = '/'
        rest.extend(target.split('/')[::-1])
    return path


def relpath(path, start=None):
    """Return the path as seen from the working directory or from `start`."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    if isinstance(path, bytes):
        curdir, slash, pardir = b'.', b'/', b'..'
    else:
        curdir, slash, pardir = '.', '/', '..'
    start = curdir if start is None else os.fspath(start)
    try:
        start_parts = [p for p in abspath(start).split(slash) if p]
        path_parts = [p for p in abspath(path).split(slash) if p]
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types('relpath', path, start)
        raise
    try:
        common = len(commonprefix([start_parts, path_parts]))
    except (TypeError, AttributeError):
        _check_arg_types('relpath', path, start)
        raise
    parts = [pardir] * (len(start_parts) - common) + path_parts[common:]
    return slash.join(parts) if parts else curdir


def commonpath(paths):
    """Return the longest path that all paths lie under."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if isinstance(paths[0], bytes):
        slash, curdir = b'/', b'.'
    else:
        slash, curdir = '/', '.'
    try:
        split_paths = [path.split(slash) for path in paths]
        absolute = {path.startswith(slash) for path in paths}
        if len(absolute) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[c for c in s if c and c != curdir] for s in split_paths]
        low, high = min(split_paths), max(split_paths)
        common = low
        for i, c in enumerate(low):
            if c != high[i]:
                common = low[:i]
                break
        return (slash if absolute.pop() else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check_arg_types('commonpath', *paths)
        raise
