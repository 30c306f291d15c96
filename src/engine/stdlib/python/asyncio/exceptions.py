"""Exceptions of asyncio. Mirrors Lib/asyncio/exceptions.py."""

from _asyncio import _CancelledError as CancelledError
from _asyncio import _InvalidStateError as InvalidStateError

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError',
           'IncompleteReadError', 'LimitOverrunError', 'SendfileNotAvailableError')

TimeoutError = TimeoutError


class SendfileNotAvailableError(RuntimeError):
    """This kind of socket or file cannot be used with sendfile."""


class IncompleteReadError(EOFError):
    """The stream ended before so many bytes, or the separator, had come."""

    def __init__(self, partial, expected):
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} '
                         'expected bytes')
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer is full and the separator was not in it."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by reset() or abort()."""
