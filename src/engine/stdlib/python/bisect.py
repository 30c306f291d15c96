"""Binary search in sorted lists.

Mirrors CPython 3.13 and 3.14, Lib/bisect.py: the native functions of _bisect, and the
same in Python, as there, for who does without.
"""


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return where x belongs in a, after the items equal to it."""
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid] if key is None else key(a[mid])
        if x < item:
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return where x belongs in a, before the items equal to it."""
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        item = a[mid] if key is None else key(a[mid])
        if item < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert x in a, after the items equal to it."""
    wanted = x if key is None else key(x)
    pos = bisect_right(a, wanted, lo, hi, key=key)
    a.insert(pos, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert x in a, before the items equal to it."""
    wanted = x if key is None else key(x)
    pos = bisect_left(a, wanted, lo, hi, key=key)
    a.insert(pos, x)


try:
    from _bisect import *
except ImportError:
    pass

bisect = bisect_right
insort = insort_right
