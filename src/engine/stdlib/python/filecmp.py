"""Comparing files and directories.

Mirrors CPython 3.13 and 3.14, Lib/filecmp.py.
"""

import os
import stat
from functools import cached_property
from itertools import filterfalse
from types import GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

_cache = {}
BUFSIZE = 8 * 1024

DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']


def clear_cache():
    """Forget the results so far."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Return whether two files are equal; shallow: as far as os.stat() tells."""
    s1 = _sig(os.stat(f1))
    s2 = _sig(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    outcome = _cache.get((f1, f2, s1, s2))
    if outcome is None:
        outcome = _do_cmp(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[f1, f2, s1, s2] = outcome
    return outcome


def _sig(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _do_cmp(f1, f2):
    with open(f1, 'rb') as fp1, open(f2, 'rb') as fp2:
        while True:
            b1 = fp1.read(BUFSIZE)
            if b1 != fp2.read(BUFSIZE):
                return False
            if not b1:
                return True


class dircmp:
    """Compares two directories."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def _list(self, path):
        return sorted(_filter(os.listdir(path), self.hide + self.ignore))

    @cached_property
    def left_list(self):
        return self._list(self.left)

    @cached_property
    def right_list(self):
        return self._list(self.right)

    @cached_property
    def common(self):
        right = set(self.right_list)
        return [x for x in self.left_list if x in right]

    @cached_property
    def left_only(self):
        right = set(self.right_list)
        return [x for x in self.left_list if x not in right]

    @cached_property
    def right_only(self):
        left = set(self.left_list)
        return [x for x in self.right_list if x not in left]

    def _kind(self, x):
        kinds = []
        for side in (self.left, self.right):
            try:
                kinds.append(stat.S_IFMT(os.stat(os.path.join(side, x)).st_mode))
            except (OSError, ValueError):
                return 'funny'
        if kinds[0] != kinds[1]:
            return 'funny'
        return {stat.S_IFDIR: 'dir', stat.S_IFREG: 'file'}.get(kinds[0], 'funny')

    @cached_property
    def common_dirs(self):
        return [x for x in self.common if self._kind(x) == 'dir']

    @cached_property
    def common_files(self):
        return [x for x in self.common if self._kind(x) == 'file']

    @cached_property
    def common_funny(self):
        return [x for x in self.common if self._kind(x) == 'funny']

    @cached_property
    def _files(self):
        return cmpfiles(self.left, self.right, self.common_files, self.shallow)

    @property
    def same_files(self):
        return self._files[0]

    @property
    def diff_files(self):
        return self._files[1]

    @property
    def funny_files(self):
        return self._files[2]

    @cached_property
    def subdirs(self):
        return {x: self.__class__(os.path.join(self.left, x), os.path.join(self.right, x),
                                  self.ignore, self.hide, shallow=self.shallow)
                for x in self.common_dirs}

    def report(self):
        """Print what differs."""
        print('diff', self.left, self.right)
        if self.left_only:
            print('Only in', self.left, ':', sorted(self.left_only))
        if self.right_only:
            print('Only in', self.right, ':', sorted(self.right_only))
        if self.same_files:
            print('Identical files :', sorted(self.same_files))
        if self.diff_files:
            print('Differing files :', sorted(self.diff_files))
        if self.funny_files:
            print('Trouble with common files :', sorted(self.funny_files))
        if self.common_dirs:
            print('Common subdirectories :', sorted(self.common_dirs))
        if self.common_funny:
            print('Common funny cases :', sorted(self.common_funny))

    def report_partial_closure(self):
        """Print what differs, here and one level down."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report()

    def report_full_closure(self):
        """Print what differs in the whole trees."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report_full_closure()

    __class_getitem__ = classmethod(GenericAlias)


def cmpfiles(a, b, common, shallow=True):
    """Compare files of two directories; return the equal, the different, those in trouble."""
    res = ([], [], [])
    for x in common:
        res[_cmp(os.path.join(a, x), os.path.join(b, x), shallow)].append(x)
    return res


def _cmp(a, b, sh):
    try:
        return not cmp(a, b, sh)
    except OSError:
        return 2


def _filter(flist, skip):
    return list(filterfalse(skip.__contains__, flist))
