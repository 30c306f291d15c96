"""Handles, the shape of an event loop, and which loop is the current one.

Mirrors Lib/asyncio/events.py of CPython 3.13 and 3.14. What 3.14 renamed with an
underscore goes by both names here. Left out: child watchers (gone in 3.14).
"""

import contextvars
import sys
import threading
from _asyncio import (_get_running_loop, _set_running_loop, get_event_loop,
                      get_running_loop)

from asyncio import format_helpers

# CPython has these twice: native, and in Python for where there is no native one.
_c__get_running_loop = _py__get_running_loop = _get_running_loop
_c__set_running_loop = _py__set_running_loop = _set_running_loop
_c_get_running_loop = _py_get_running_loop = get_running_loop
_c_get_event_loop = _py_get_event_loop = get_event_loop

__all__ = ('AbstractEventLoop', 'AbstractServer', 'Handle', 'TimerHandle',
           'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop',
           'set_event_loop', 'new_event_loop', '_set_running_loop', 'get_running_loop',
           '_get_running_loop')

_PY314 = sys.version_info >= (3, 14)


def _deprecated(name, *, stacklevel=4):
    import warnings
    warnings.warn(f'{name!r} is deprecated and slated for removal in Python 3.16',
                  DeprecationWarning, stacklevel=stacklevel)


class Handle:
    """A callback on its way, as call_soon() returns it."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_source_traceback',
                 '_repr', '__weakref__', '_context')

    def __init__(self, callback, args, loop, context=None):
        if context is None:
            context = contextvars.copy_context()
        self._context = context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False
        self._repr = None
        if loop.get_debug():
            self._source_traceback = format_helpers.extract_stack(sys._getframe(1))
        else:
            self._source_traceback = None

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append('cancelled')
        if self._callback is not None:
            info.append(format_helpers._format_callback_source(
                self._callback, self._args, debug=self._loop.get_debug()))
        if self._source_traceback:
            frame = self._source_traceback[-1]
            info.append(f'created at {frame[0]}:{frame[1]}')
        return info

    def __repr__(self):
        if self._repr is not None:
            return self._repr
        return '<{}>'.format(' '.join(self._repr_info()))

    def get_context(self):
        """Return the context the callback will run in."""
        return self._context

    def cancel(self):
        """Let the callback not be called."""
        if self._cancelled:
            return
        self._cancelled = True
        if self._loop.get_debug():
            # The callback is forgotten, but not its text.
            self._repr = repr(self)
        self._callback = None
        self._args = None

    def cancelled(self):
        """Return True after cancel()."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            text = format_helpers._format_callback_source(
                self._callback, self._args, debug=self._loop.get_debug())
            context = {
                'message': f'Exception in callback {text}',
                'exception': exc,
                'handle': self,
            }
            if self._source_traceback:
                context['source_traceback'] = self._source_traceback
            self._loop.call_exception_handler(context)
        # An exception's traceback refers to this frame.
        self = None


class _ThreadSafeHandle(Handle):
    """What call_soon_threadsafe() returns: it may be cancelled in another thread."""

    __slots__ = ('_lock',)

    def __init__(self, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._lock = threading.RLock()

    def cancel(self):
        with self._lock:
            return super().cancel()

    def cancelled(self):
        with self._lock:
            return super().cancelled()

    def _run(self):
        # The lock is held, so that after cancel() nothing runs any more.
        with self._lock:
            if self._cancelled:
                return
            return super()._run()


class TimerHandle(Handle):
    """A callback for a moment of the loop's clock."""

    __slots__ = ('_scheduled', '_when')

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        if self._source_traceback:
            del self._source_traceback[-1]
        self._when = when
        self._scheduled = False

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f'when={self._when}')
        return info

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or self.__eq__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when or self.__eq__(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when == other._when and self._callback == other._callback
                    and self._args == other._args
                    and self._cancelled == other._cancelled)
        return NotImplemented

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """Return the moment, in seconds of loop.time()."""
        return self._when


class AbstractServer:
    """What create_server() returns."""

    def close(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


def _missing(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError

    async def coroutine(self, *args, **kwargs):
        raise NotImplementedError

    chosen = coroutine if name in _ASYNC_METHODS else method
    chosen.__name__ = name
    chosen.__qualname__ = f'AbstractEventLoop.{name}'
    return chosen


_METHODS = (
    'run_forever run_until_complete stop is_running is_closed close '
    '_timer_handle_cancelled call_soon call_later call_at time create_future '
    'create_task call_soon_threadsafe run_in_executor set_default_executor add_reader '
    'remove_reader add_writer remove_writer add_signal_handler remove_signal_handler '
    'set_task_factory get_task_factory get_exception_handler set_exception_handler '
    'default_exception_handler call_exception_handler get_debug set_debug').split()
_ASYNC_METHODS = frozenset(
    'shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo '
    'create_connection create_server sendfile start_tls create_unix_connection '
    'create_unix_server connect_accepted_socket create_datagram_endpoint '
    'connect_read_pipe connect_write_pipe subprocess_shell subprocess_exec sock_recv '
    'sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendto '
    'sock_connect sock_accept sock_sendfile'.split())


class AbstractEventLoop:
    """The methods that every event loop has."""


for _name in (*_METHODS, *sorted(_ASYNC_METHODS)):
    setattr(AbstractEventLoop, _name, _missing(_name))
del _name


class _AbstractEventLoopPolicy:
    """Says which loop is the current one, and how to make one."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    if not _PY314:
        def get_child_watcher(self):
            raise NotImplementedError

        def set_child_watcher(self, watcher):
            raise NotImplementedError


class _BaseDefaultEventLoopPolicy(_AbstractEventLoopPolicy):
    """One current loop a thread; only set_event_loop() sets it (3.14)."""

    _loop_factory = None

    class _Local(threading.local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        if not _PY314 and self._may_make_one():
            self._warn()
            self.set_event_loop(self.new_event_loop())
        if self._local._loop is None:
            raise RuntimeError('There is no current event loop in thread %r.'
                               % threading.current_thread().name)
        return self._local._loop

    def _may_make_one(self):
        return (self._local._loop is None and not self._local._set_called
                and threading.current_thread() is threading.main_thread())

    def _warn(self):
        # 3.13: the main thread still gets a loop that it did not ask for. The
        # warning is for whoever called, outside of asyncio.
        import warnings
        stacklevel = 2
        f = sys._getframe(1)
        while f:
            name = f.f_globals.get('__name__')
            if not (name == 'asyncio' or name.startswith('asyncio.')):
                break
            f = f.f_back
            stacklevel += 1
        warnings.warn('There is no current event loop', DeprecationWarning,
                      stacklevel=stacklevel)

    def set_event_loop(self, loop):
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, "
                            f"not '{type(loop).__name__}'")
        self._local._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


if not _PY314:
    AbstractEventLoopPolicy = _AbstractEventLoopPolicy
    BaseDefaultEventLoopPolicy = _BaseDefaultEventLoopPolicy
    __all__ += ('AbstractEventLoopPolicy',)


_event_loop_policy = None
_lock = threading.Lock()


def _get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        with _lock:
            if _event_loop_policy is None:
                from asyncio.unix_events import _DefaultEventLoopPolicy
                _event_loop_policy = _DefaultEventLoopPolicy()
    return _event_loop_policy


def get_event_loop_policy():
    """Return the policy."""
    if _PY314:
        _deprecated('asyncio.get_event_loop_policy', stacklevel=3)
    return _get_event_loop_policy()


def _set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, _AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of AbstractEventLoopPolicy or None, '
                        f"not '{type(policy).__name__}'")
    _event_loop_policy = policy


def set_event_loop_policy(policy):
    """Let this policy decide; None for the default one."""
    if _PY314:
        _deprecated('asyncio.set_event_loop_policy', stacklevel=3)
    _set_event_loop_policy(policy)


def set_event_loop(loop):
    """Make the loop this thread's current one."""
    _get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Make a loop."""
    return _get_event_loop_policy().new_event_loop()
