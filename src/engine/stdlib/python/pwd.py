"""The users of the simulated machine: root, and the one the program runs as.

Mirrors CPython 3.13 and 3.14, Modules/pwdmodule.c.
"""

from collections import namedtuple as _namedtuple

struct_passwd = _namedtuple('struct_passwd', 'pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell')
struct_passwd.__module__ = 'pwd'

_USERS = [struct_passwd('root', 'x', 0, 0, 'root', '/root', '/bin/bash'),
          struct_passwd('user', 'x', 1000, 1000, '', '/home/user', '/bin/bash')]


def getpwall():
    """Return all users."""
    return list(_USERS)


def getpwnam(name, /):
    """Return the user of a name."""
    if not isinstance(name, str):
        raise TypeError('getpwnam() argument must be str, not %s' % type(name).__name__)
    for entry in _USERS:
        if entry.pw_name == name:
            return entry
    raise KeyError('getpwnam(): name not found: %r' % name)


def getpwuid(uid, /):
    """Return the user of a number."""
    for entry in _USERS:
        if entry.pw_uid == uid:
            return entry
    raise KeyError('getpwuid(): uid not found: %s' % uid)
