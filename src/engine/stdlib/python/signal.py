"""Signals: handlers, alarms, waiting.

Mirrors CPython 3.13 and 3.14, Lib/signal.py, over the native _signal.
"""

import _signal
from _signal import *
from _signal import _sigtimedwait
from enum import IntEnum as _IntEnum

_globals = globals()


def _is_signal(name):
    return name.isupper() and name.startswith('SIG') and not name.startswith('SIG_')


def _enum(name, wanted):
    """Make constants members of an enum, in the order of their values."""
    members = sorted(((n, v) for n, v in vars(_signal).items() if wanted(n)),
                     key=lambda pair: (pair[1], pair[0]))
    enum_class = _IntEnum(name, members, module=__name__)
    for n, _ in members:
        _globals[n] = enum_class[n]
    return enum_class


Signals = _enum('Signals', _is_signal)
Handlers = _enum('Handlers', lambda name: name in ('SIG_DFL', 'SIG_IGN'))
Sigmasks = _enum('Sigmasks',
                 lambda name: name in ('SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'))


def _int_to_enum(value, enum_klass):
    """Return the member for a number, the value itself where there is none."""
    if not isinstance(value, int):
        return value
    try:
        return enum_klass(value)
    except ValueError:
        return value


def _enum_to_int(value):
    """Return the number behind a member of an enum."""
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _as_signals(numbers):
    return {_int_to_enum(n, Signals) for n in numbers}


def signal(signalnum, handler):
    """Set what a signal does; return what it did before."""
    old = _signal.signal(_enum_to_int(signalnum), _enum_to_int(handler))
    return _int_to_enum(old, Handlers)


def getsignal(signalnum):
    """Return what a signal does."""
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


def pthread_sigmask(how, mask):
    """Change which signals are blocked; return those that were."""
    return _as_signals(_signal.pthread_sigmask(how, mask))


def sigpending():
    """Return the signals that wait to be unblocked."""
    return _as_signals(_signal.sigpending())


def sigwait(sigset):
    """Wait for one of the signals and take it."""
    return _int_to_enum(_signal.sigwait(sigset), Signals)


class struct_siginfo(tuple):
    """What sigwaitinfo() tells of a signal."""

    def __new__(cls, sequence):
        return super().__new__(cls, sequence)

    si_signo = property(lambda self: self[0])
    si_code = property(lambda self: self[1])
    si_errno = property(lambda self: self[2])
    si_pid = property(lambda self: self[3])
    si_uid = property(lambda self: self[4])
    si_status = property(lambda self: self[5])
    si_band = property(lambda self: self[6])


def sigtimedwait(sigset, timeout):
    """Like sigwait(), for so many seconds at most; None when there was none."""
    n = _sigtimedwait(sigset, timeout)
    return None if n is None else struct_siginfo((n, 0, 0, 0, 0, 0, 0))


def sigwaitinfo(sigset):
    """Like sigwait(), with more about the signal."""
    return struct_siginfo((int(sigwait(sigset)), 0, 0, 0, 0, 0, 0))


def valid_signals():
    """Return all signals there are."""
    return _as_signals(_signal.valid_signals())

