"""What os.path has in common on all systems.

Mirrors CPython 3.13 and 3.14, Lib/genericpath.py.
"""

import os
import stat

__all__ = ['commonprefix', 'exists', 'getatime', 'getctime', 'getmtime',
           'getsize', 'isdevdrive', 'isdir', 'isfile', 'isjunction', 'islink',
           'lexists', 'samefile', 'sameopenfile', 'samestat', 'ALLOW_MISSING']


def exists(path):
    """Return whether the path leads to something; False for a dangling link."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Return whether there is something at the path, links not followed."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Return whether the path leads to a regular file."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def isdir(s):
    """Return whether the path leads to a directory."""
    try:
        return stat.S_ISDIR(os.stat(s).st_mode)
    except (OSError, ValueError):
        return False


def islink(path):
    """Return whether the path is a symbolic link."""
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def isjunction(path):
    """Return False: only Windows has junctions."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Return False: only Windows has Dev Drives."""
    os.fspath(path)
    return False


def getsize(filename):
    """Return the size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """Return when a file was last changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """Return when a file was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """Return when what the system knows of a file was last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m, /):
    """Return the longest text that all paths begin with, letter by letter."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    """Return whether two results of os.stat() are about the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Return whether two paths lead to the same file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Return whether two descriptors are open on the same file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    start = p.rfind(sep)
    if altsep:
        start = max(start, p.rfind(altsep))
    dot = p.rfind(extsep)
    if dot > start:
        # Leading dots belong to the name.
        at = start + 1
        while at < dot:
            if p[at:at + 1] != extsep:
                return p[:dot], p[dot:]
            at += 1
    return p, p[:0]


def _check_arg_types(funcname, *args):
    has_str = has_bytes = False
    for s in args:
        if isinstance(s, str):
            has_str = True
        elif isinstance(s, bytes):
            has_bytes = True
        else:
            raise TypeError('%s() argument must be str, bytes, or os.PathLike object, not %r'
                            % (funcname, s.__class__.__name__)) from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


class _AllowMissing:
    def __repr__(self):
        return 'os.path.ALLOW_MISSING'

    def __reduce__(self):
        return 'ALLOW_MISSING'


ALLOW_MISSING = _AllowMissing()
