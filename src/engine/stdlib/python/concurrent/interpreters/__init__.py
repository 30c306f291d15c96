"""Interpreters in one process. Mirrors concurrent.interpreters of CPython 3.14."""

import threading
import weakref
import _interpreters
from _interpreters import (
    InterpreterError, InterpreterNotFoundError, NotShareableError, is_shareable)
from concurrent.interpreters._queues import (
    Queue, QueueEmpty, QueueFull, create as create_queue)

__all__ = [
    'get_current', 'get_main', 'create', 'list_all', 'is_shareable',
    'Interpreter',
    'InterpreterError', 'InterpreterNotFoundError', 'ExecutionFailed',
    'NotShareableError',
    'create_queue', 'Queue', 'QueueEmpty', 'QueueFull',
]


class ExecutionFailed(InterpreterError):
    """What ran in an interpreter raised an exception that nobody caught there.

    `excinfo` is a snapshot of it: type, msg, formatted, errdisplay.
    """

    def __init__(self, excinfo):
        text = excinfo.formatted
        if not text:
            name = excinfo.type.__name__ if excinfo.type else ''
            text = ': '.join(part for part in (name, excinfo.msg) if part)
        super().__init__(text)
        self.excinfo = excinfo

    def __str__(self):
        short = super().__str__()
        display = getattr(self.excinfo, 'errdisplay', None)
        if display is None:
            return short
        return f'{short}\n\nUncaught in the interpreter:\n\n{display}'


def create():
    """Return a new interpreter; nothing runs in it yet."""
    return Interpreter(_interpreters.create(reqrefs=True), _ownsref=True)


def list_all():
    """Return all interpreters of the process."""
    return [Interpreter(id, _whence=whence)
            for id, whence in _interpreters.list_all(require_ready=True)]


def get_current():
    """Return the interpreter that this code runs in."""
    id, whence = _interpreters.get_current()
    return Interpreter(id, _whence=whence)


def get_main():
    """Return the interpreter that the process began with."""
    id, whence = _interpreters.get_main()
    return Interpreter(id, _whence=whence)


# One object for each interpreter, as long as somebody has it.
_known = weakref.WeakValueDictionary()

_ORIGINS = {
    _interpreters.WHENCE_UNKNOWN: 'unknown',
    _interpreters.WHENCE_RUNTIME: 'runtime init',
    _interpreters.WHENCE_LEGACY_CAPI: 'legacy C-API',
    _interpreters.WHENCE_CAPI: 'C-API',
    _interpreters.WHENCE_XI: 'cross-interpreter C-API',
    _interpreters.WHENCE_STDLIB: '_interpreters module',
}


class Interpreter:
    """An interpreter of this process.

    One that this module has not made cannot be closed, nor made to run
    anything.
    """

    _WHENCE_TO_STR = _ORIGINS

    def __new__(cls, id, /, _whence=None, _ownsref=None):
        if not isinstance(id, int):
            raise TypeError(f'id must be an int, got {id!r}')
        id = int(id)
        if _whence is None:
            _whence = (_interpreters.WHENCE_STDLIB if _ownsref
                       else _interpreters.whence(id))
        if _ownsref is None:
            _ownsref = _whence == _interpreters.WHENCE_STDLIB
        self = _known.get(id)
        if self is None:
            self = super().__new__(cls)
            self._id = id
            self._whence = _whence
            self._ownsref = False
            _known[id] = self
            if _ownsref:
                _interpreters.incref(id)
                self._ownsref = True
        return self

    def __repr__(self):
        return f'{type(self).__name__}({self.id})'

    def __hash__(self):
        return hash(self._id)

    def __del__(self):
        self._decref()

    def __reduce__(self):
        return (type(self), (self._id,))

    def _decref(self):
        # Without any object of it an interpreter ends.
        if self._ownsref:
            self._ownsref = False
            try:
                _interpreters.decref(self._id)
            except InterpreterNotFoundError:
                pass

    @property
    def id(self):
        return self._id

    @property
    def whence(self):
        return _ORIGINS[self._whence]

    def is_running(self):
        """Tell whether code runs in the interpreter's __main__."""
        return _interpreters.is_running(self._id)

    def close(self):
        """End the interpreter; an InterpreterError if it runs something."""
        return _interpreters.destroy(self._id, restrict=True)

    def prepare_main(self, ns=None, /, **kwargs):
        """Put values into the interpreter's __main__."""
        values = kwargs if ns is None else dict(ns, **kwargs)
        _interpreters.set___main___attrs(self._id, values, restrict=True)

    def exec(self, code, /):
        """Run source text in the interpreter's __main__, in this thread.

        Meanwhile other threads of the interpreter that called can run.
        """
        excinfo = _interpreters.exec(self._id, code, restrict=True)
        if excinfo is not None:
            raise ExecutionFailed(excinfo)

    def _call(self, callable, args, kwargs):
        result, excinfo = _interpreters.call(
            self._id, callable, args, kwargs, restrict=True)
        if excinfo is not None:
            raise ExecutionFailed(excinfo)
        return result

    def call(self, callable, /, *args, **kwargs):
        """Call something in the interpreter, in this thread; return the result.

        What goes there and what comes back is copied, most of it by pickle.
        """
        return self._call(callable, args, kwargs)

    def call_in_thread(self, callable, /, *args, **kwargs):
        """Call something in the interpreter, in a new thread; return the thread."""
        thread = threading.Thread(target=self._call, args=(callable, args, kwargs))
        thread.start()
        return thread
