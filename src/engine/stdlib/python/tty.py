"""Terminals that pass every key on at once.

Mirrors CPython 3.13 and 3.14: Lib/tty.py.
"""

from termios import *
import termios as _termios

__all__ = ['cfmakeraw', 'cfmakecbreak', 'setraw', 'setcbreak']

# Places in the list that tcgetattr() returns.
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _one_byte_at_a_time(mode):
    mode[CC] = list(mode[CC])
    mode[CC][_termios.VMIN] = 1
    mode[CC][_termios.VTIME] = 0


def cfmakeraw(mode):
    """Change settings to raw mode: nothing is interpreted."""
    t = _termios
    mode[IFLAG] &= ~(t.IGNBRK | t.BRKINT | t.IGNPAR | t.PARMRK | t.INPCK | t.ISTRIP | t.INLCR
                     | t.IGNCR | t.ICRNL | t.IXON | t.IXANY | t.IXOFF)
    mode[OFLAG] &= ~t.OPOST
    mode[CFLAG] &= ~(t.PARENB | t.CSIZE)
    mode[CFLAG] |= t.CS8
    mode[LFLAG] &= ~(t.ECHO | t.ECHOE | t.ECHOK | t.ECHONL | t.ICANON | t.IEXTEN | t.ISIG
                     | t.NOFLSH | t.TOSTOP)
    _one_byte_at_a_time(mode)


def cfmakecbreak(mode):
    """Change settings to cbreak mode: no echo, no waiting for the line."""
    mode[LFLAG] &= ~(_termios.ECHO | _termios.ICANON)
    _one_byte_at_a_time(mode)


def _set(fd, when, change):
    mode = _termios.tcgetattr(fd)
    changed = list(mode)
    change(changed)
    _termios.tcsetattr(fd, when, changed)
    return mode


def setraw(fd, when=_termios.TCSAFLUSH):
    """Put a terminal into raw mode; return its settings before."""
    return _set(fd, when, cfmakeraw)


def setcbreak(fd, when=_termios.TCSAFLUSH):
    """Put a terminal into cbreak mode; return its settings before."""
    return _set(fd, when, cfmakecbreak)
