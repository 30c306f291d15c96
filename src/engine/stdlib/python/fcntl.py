"""What can be asked of and set on an open file.

Mirrors CPython 3.13 and 3.14, Modules/fcntlmodule.c.

Leaves out: locks between processes, which succeed here at once; ioctl.
"""

import os as _os
import posix as _posix

F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = range(8)
F_DUPFD_CLOEXEC = 1030
F_SETOWN, F_GETOWN = 8, 9
F_GETPIPE_SZ, F_SETPIPE_SZ = 1032, 1031
FD_CLOEXEC = 1
LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8
F_RDLCK, F_WRLCK, F_UNLCK = 0, 1, 2


def _fd(fd):
    if not isinstance(fd, int):
        fd = fd.fileno()
    if fd < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % fd)
    _os.fstat(fd)
    return fd


def fcntl(fd, cmd, arg=0, /):
    """Ask for or set something of a descriptor."""
    fd = _fd(fd)
    if cmd == F_GETFD:
        return 0 if _os.get_inheritable(fd) else FD_CLOEXEC
    if cmd == F_SETFD:
        _os.set_inheritable(fd, not arg & FD_CLOEXEC)
        return 0
    if cmd == F_GETFL:
        return _posix._flags(fd)
    if cmd == F_SETFL:
        _os.set_blocking(fd, not arg & _os.O_NONBLOCK)
        return 0
    if cmd in (F_DUPFD, F_DUPFD_CLOEXEC):
        return _os.dup(fd)
    if cmd == F_GETPIPE_SZ:
        return 65536
    if cmd in (F_SETLK, F_SETLKW):
        return 0
    raise OSError(22, _os.strerror(22))


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """Refuse: there is no device to talk to."""
    _fd(fd)
    raise OSError(25, _os.strerror(25))


def flock(fd, operation, /):
    """Lock a file against other processes."""
    _fd(fd)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """Lock a part of a file against other processes."""
    _fd(fd)
    if not cmd & (LOCK_SH | LOCK_EX | LOCK_UN):
        raise ValueError('unrecognized lockf argument')
