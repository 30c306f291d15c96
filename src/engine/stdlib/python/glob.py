"""Names of files that match a pattern.

Mirrors CPython 3.13 and 3.14, Lib/glob.py.
"""

import contextlib
import fnmatch
import os
import re
import sys

__all__ = ['escape', 'glob', 'iglob', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return the paths that match a pattern; with recursive, ** is any number of directories."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator over the paths that match a pattern."""
    if root_dir is not None:
        root_dir = os.fspath(root_dir)
    else:
        root_dir = pathname[:0]
    it = _iglob(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or recursive and _isrecursive(pathname[:2]):
        # The empty path is no answer.
        with contextlib.suppress(StopIteration):
            first = next(it)
            if first:
                return _chain(first, it)
    return it


def _chain(first, rest):
    yield first
    yield from rest


def _iglob(pathname, root_dir, recursive, dironly, include_hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.lexists(os.path.join(root_dir, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root_dir, dirname)):
            yield pathname
        return
    if not dirname:
        if recursive and _isrecursive(basename):
            yield from _glob2(root_dir, basename, dironly, include_hidden)
        else:
            yield from _glob1(root_dir, basename, dironly, include_hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root_dir, recursive, True, include_hidden)
    else:
        dirs = [dirname]
    if has_magic(basename):
        inner = _glob2 if recursive and _isrecursive(basename) else _glob1
    else:
        inner = _glob0
    for dirname in dirs:
        for name in inner(os.path.join(root_dir, dirname), basename, dironly, include_hidden):
            yield os.path.join(dirname, name)


def _glob1(dirname, pattern, dironly, include_hidden):
    names = _listdir(dirname, dironly)
    if not (include_hidden or _ishidden(pattern)):
        names = [name for name in names if not _ishidden(name)]
    return fnmatch.filter(names, pattern)


def _glob0(dirname, basename, dironly, include_hidden):
    if basename:
        if os.path.lexists(os.path.join(dirname, basename)):
            return [basename]
    elif os.path.isdir(dirname):
        return [basename]
    return []


def _glob2(dirname, pattern, dironly, include_hidden):
    if not dirname or os.path.isdir(dirname):
        yield pattern[:0]
    yield from _rlistdir(dirname, dironly, include_hidden)


def _listdir(dirname, dironly):
    if not dirname:
        dirname = b'.' if isinstance(dirname, bytes) else '.'
    try:
        with os.scandir(dirname) as it:
            names = []
            for entry in it:
                try:
                    if not dironly or entry.is_dir():
                        names.append(entry.name)
                except OSError:
                    pass
            return names
    except OSError:
        return []


def _rlistdir(dirname, dironly, include_hidden):
    for name in _listdir(dirname, dironly):
        if include_hidden or not _ishidden(name):
            yield name
            path = os.path.join(dirname, name) if dirname else name
            for inner in _rlistdir(path, dironly, include_hidden):
                yield os.path.join(name, inner)


magic_check = re.compile('([*?[])')
magic_check_bytes = re.compile(b'([*?[])')


def has_magic(s):
    """Return whether a path has anything special in it."""
    check = magic_check_bytes if isinstance(s, bytes) else magic_check
    return check.search(s) is not None


def _ishidden(path):
    return path[0] in ('.', b'.'[0])


def _isrecursive(pattern):
    return pattern == (b'**' if isinstance(pattern, bytes) else '**')


def escape(pathname):
    """Return a pattern that matches just this path."""
    if isinstance(pathname, bytes):
        return magic_check_bytes.sub(br'[\1]', pathname)
    return magic_check.sub(r'[\1]', pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Return a pattern for paths as a regular expression."""
    if not seps:
        seps = '/'
    escaped = ''.join(map(re.escape, seps))
    any_sep = '[%s]' % escaped if len(seps) > 1 else escaped
    not_sep = '[^%s]' % escaped
    if include_hidden:
        one_last = not_sep + '+'
        one = one_last + any_sep
        many = '(?:.+%s)?' % any_sep
        last = '.*'
    else:
        one_last = '[^%s.]%s*' % (escaped, not_sep)
        one = one_last + any_sep
        many = '(?:%s)*' % one
        last = '%s(?:%s)?' % (many, one_last)
    results = []
    parts = re.split(any_sep, pat)
    for i, part in enumerate(parts):
        at_end = i == len(parts) - 1
        if part == '*':
            results.append(one_last if at_end else one)
        elif recursive and part == '**':
            if at_end:
                results.append(last)
            elif parts[i + 1] != '**':
                results.append(many)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    results.append(r'(?!\.)')
                results.extend(fnmatch._translate_parts(part, not_sep + '*', not_sep))
            if not at_end:
                results.append(any_sep)
    end = r'\z' if sys.version_info >= (3, 14) else r'\Z'
    return '(?s:%s)%s' % (''.join(results), end)
