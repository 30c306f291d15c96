"""Asking for a password, and who the user is.

Mirrors CPython 3.13 and 3.14, Lib/getpass.py. There is no terminal whose echo
could be turned off: the password is a line of the input.
"""

import os
import sys

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    """The password may be seen."""


def getpass(prompt='Password: ', stream=None, *, echo_char=None):
    """Ask for a password; return it."""
    if not stream:
        stream = sys.stderr
    import warnings
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    print('Warning: Password input may be echoed.', file=stream)
    stream.write(str(prompt))
    stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line[:-1] if line[-1] == '\n' else line


def getuser():
    """Return the user's name."""
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    import pwd
    return pwd.getpwuid(os.getuid())[0]
