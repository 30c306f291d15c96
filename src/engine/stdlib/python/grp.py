"""The groups of the simulated machine.

Mirrors CPython 3.13 and 3.14, Modules/grpmodule.c.
"""

from collections import namedtuple as _namedtuple

struct_group = _namedtuple('struct_group', 'gr_name gr_passwd gr_gid gr_mem')
struct_group.__module__ = 'grp'

_GROUPS = [struct_group('root', 'x', 0, []), struct_group('user', 'x', 1000, [])]


def getgrall():
    """Return all groups."""
    return list(_GROUPS)


def getgrnam(name):
    """Return the group of a name."""
    for entry in _GROUPS:
        if entry.gr_name == name:
            return entry
    raise KeyError('getgrnam(): name not found: %r' % name)


def getgrgid(id):
    """Return the group of a number."""
    for entry in _GROUPS:
        if entry.gr_gid == id:
            return entry
    raise KeyError('getgrgid(): gid not found: %s' % id)
