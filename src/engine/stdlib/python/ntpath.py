"""Names of files as Windows has them, as text: for PureWindowsPath and for programs that ask for it.

Mirrors CPython 3.13 and 3.14, Lib/ntpath.py.

Leaves out: what needs a Windows to ask, such as realpath and ismount.
"""

import os
from genericpath import commonprefix, exists, getsize, isdir, isfile, _check_arg_types, _splitext

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'

_RESERVED = frozenset(
    {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'}
    | {f'COM{c}' for c in '123456789\xb9\xb2\xb3'} | {f'LPT{c}' for c in '123456789\xb9\xb2\xb3'})


def _text(p):
    p = os.fspath(p)
    return os.fsdecode(p) if isinstance(p, bytes) else p


def normcase(s):
    """Return the path in lower case with backslashes."""
    return _text(s).replace('/', '\\').lower()


def splitroot(p, /):
    """Split into drive, root and the rest."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return tuple(map(os.fsencode, splitroot(os.fsdecode(p))))
    normp = p.replace('/', '\\')
    if normp[:1] == '\\':
        if normp[1:2] != '\\':
            return '', p[:1], p[1:]
        # \\server\share and \\?\UNC\server\share
        start = 8 if normp[:8].upper() == '\\\\?\\UNC\\' else 2
        index = normp.find('\\', start)
        if index == -1:
            return p, '', ''
        index2 = normp.find('\\', index + 1)
        if index2 == -1:
            return p, '', ''
        return p[:index2], p[index2:index2 + 1], p[index2 + 1:]
    if normp[1:2] == ':':
        if normp[2:3] == '\\':
            return p[:2], p[2:3], p[3:]
        return p[:2], '', p[2:]
    return '', '', p


def splitdrive(p, /):
    """Split off the drive."""
    drive, root, tail = splitroot(p)
    return drive, root + tail


def isabs(s):
    """Return whether the path begins at a drive's root."""
    s = _text(s)[:3].replace('/', '\\')
    return s.startswith('\\\\') or s[1:3] == ':\\'


def join(path, /, *paths):
    """Put parts together with backslashes."""
    path = os.fspath(path)
    drive, root, tail = splitroot(path)
    for p in map(os.fspath, paths):
        p_drive, p_root, p_path = splitroot(p)
        if p_root:
            if p_drive or not drive:
                drive = p_drive
            root, tail = p_root, p_path
            continue
        if p_drive and p_drive != drive:
            if p_drive.lower() != drive.lower():
                drive, root, tail = p_drive, p_root, p_path
                continue
            drive = p_drive
        if tail and tail[-1] not in '\\/':
            tail += '\\'
        tail += p_path
    if tail and not root and drive and drive[-1] not in ':\\/':
        return drive + '\\' + tail
    return drive + root + tail


def split(p, /):
    """Split into everything before the last separator, and what follows it."""
    d, r, p = splitroot(p)
    i = len(p)
    while i and p[i - 1] not in '\\/':
        i -= 1
    return d + r + p[:i].rstrip('\\/'), p[i:]


def splitext(p, /):
    """Split into root and extension."""
    p = os.fspath(p)
    if isinstance(p, bytes):
        return _splitext(p, b'\\', b'/', b'.')
    return _splitext(p, '\\', '/', '.')


def basename(p, /):
    """Return what follows the last separator."""
    return split(p)[1]


def dirname(p, /):
    """Return what precedes the last separator."""
    return split(p)[0]


def normpath(path):
    """Take out double separators and dots."""
    path = _text(path).replace('/', '\\')
    drive, root, path = splitroot(path)
    parts = []
    for part in path.split('\\'):
        if not part or part == '.':
            continue
        if part != '..' or not root and (not parts or parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    if not drive and not root and not parts:
        parts.append('.')
    return drive + root + '\\'.join(parts)


def abspath(path):
    """Return the normalised path from the root."""
    return normpath(join(os.getcwd().replace('/', '\\'), path))


def isreserved(path):
    """Return whether any part of the path is a name that Windows reserves."""
    path = splitroot(path)[2].replace('/', '\\')
    return any(_isreservedname(name) for name in reversed(path.split('\\')))


def _isreservedname(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if any(c in '"*:<>?|/\\' or ord(c) < 32 for c in name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _RESERVED


def commonpath(paths):
    """Return the longest path that all paths lie under."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable')
    splits = [splitroot(p.replace('/', '\\').lower()) for p in paths]
    if len({d for d, r, p in splits}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({r for d, r, p in splits}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    drive, root, path = splitroot(paths[0].replace('/', '\\'))
    common = [c for c in path.split('\\') if c and c != '.']
    tails = [[c for c in p.split('\\') if c and c != '.'] for d, r, p in splits]
    low, high = min(tails), max(tails)
    for i, c in enumerate(low):
        if c != high[i]:
            return drive + root + '\\'.join(common[:i])
    return drive + root + '\\'.join(common[:len(low)])
