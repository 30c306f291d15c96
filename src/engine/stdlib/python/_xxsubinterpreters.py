"""Interpreters as 3.8 to 3.12 have them. Mirrors Modules/_xxsubinterpretersmodule.c.

Leaves out: channels.
"""

import _xxinterp as _new

__all__ = ['InterpreterID', 'RunFailedError', 'create', 'destroy', 'get_current', 'get_main',
           'is_running', 'is_shareable', 'list_all', 'run_string']


class RunFailedError(RuntimeError):
    """What ran in an interpreter raised an exception; its type and text are left."""


RunFailedError.__module__ = '_xxsubinterpreters'


class InterpreterID:
    """The number of an interpreter."""

    __slots__ = ('_id',)

    def __init__(self, id, *, force=False):
        self._id = _number(id)

    def __repr__(self):
        return f'InterpreterID({self._id})'

    def __str__(self):
        return str(self._id)

    def __int__(self):
        return self._id

    __index__ = __int__

    def __hash__(self):
        return hash(self._id)

    def __eq__(self, other):
        if isinstance(other, InterpreterID):
            return self._id == other._id
        if isinstance(other, int):
            return self._id == other
        return NotImplemented


def _number(id):
    if not hasattr(type(id), '__index__'):
        raise TypeError(f'interpreter ID must be an int, got {type(id).__name__}')
    n = id.__index__()
    if n < 0:
        raise ValueError(f'interpreter ID must be a non-negative int, got {n}')
    return n


def _call(function, id, *args):
    try:
        return function(_number(id), *args)
    except _new.InterpreterError as exc:
        raise RuntimeError(str(exc)) from None


def create(*, isolated=True):
    """Make an interpreter, return its number."""
    return InterpreterID(_new.create('isolated' if isolated else 'legacy'))


def destroy(id):
    """End an interpreter that runs nothing."""
    _call(_new.destroy, id)


def list_all():
    """Return the numbers of all interpreters."""
    return [InterpreterID(id) for id, _ in _new.list_all()]


def get_current():
    """Return the number of this interpreter."""
    return InterpreterID(_new.get_current()[0])


def get_main():
    """Return the number of the main interpreter."""
    return InterpreterID(_new.get_main()[0])


def is_running(id):
    """Tell whether code runs in the interpreter's __main__."""
    return _call(_new.is_running, id)


def is_shareable(obj):
    """Tell whether objects of that type can be sent to another interpreter."""
    return _new.is_shareable(obj)


def run_string(id, script, shared=None):
    """Run source text in the interpreter's __main__."""
    try:
        info = _call(_new.run_string, id, script, shared)
    except _new.NotShareableError as exc:
        raise ValueError(str(exc)) from None
    if info is not None:
        raise RunFailedError(f"<class '{info.type.__name__}'>: {info.msg}"
                             if info.type.__module__ == 'builtins' else
                             f"<class '{info.type.__module__}.{info.type.__qualname__}'>: {info.msg}")
