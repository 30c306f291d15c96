"""The event loop of a Unix. Mirrors the outside of Lib/asyncio/unix_events.py.

Until something is to be read or written, the loop sleeps on a lock: that needs none of
the modules about sockets. The first file descriptor turns it into a loop on a selector
(selector_events.py). Left out: child watchers (gone in 3.14), TLS.
"""

import _asyncio
import math
import sys

from asyncio import base_events, events, exceptions, futures

__all__ = ('SelectorEventLoop', 'EventLoop')

if sys.version_info < (3, 14):
    __all__ += ('DefaultEventLoopPolicy',)


def can_use_pidfd():
    """Say whether a process can be waited for by a descriptor: not on the simulated machine."""
    return False


class _IdleSelector:
    """Has nothing to wait for but time, and to be woken by another thread."""

    def __init__(self):
        self._lock = _asyncio._wake_lock()
        self._lock.acquire()

    def select(self, timeout=None):
        lock = self._lock
        if timeout is None:
            lock.acquire()
        elif timeout <= 0:
            lock.acquire(False)
        else:
            # epoll counts in milliseconds, and never wakes too early.
            lock.acquire(True, math.ceil(timeout * 1e3) * 1e-3)
        return ()

    def wake(self):
        try:
            self._lock.release()
        except RuntimeError:
            # Somebody woke it already.
            pass

    def close(self):
        pass

    def get_map(self):
        return {}


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    """The one event loop there is."""

    def __init__(self, selector=None):
        super().__init__()
        # What selector_events.py adds once there are file descriptors.
        self._io = None
        self._signal_handlers = {}
        self._unix_server_sockets = {}
        self._selector = _IdleSelector()
        if selector is not None:
            self._need_io(selector)

    def _need_io(self, selector=None):
        # From now on with a selector of file descriptors.
        if self._io is None:
            self._check_closed()
            from asyncio import selector_events
            self._io = selector_events._Io(self, selector)
        return self._io

    def _process_events(self, event_list):
        for key, mask in event_list:
            self._io.process(key, mask)

    def _write_to_self(self):
        if self._io is None:
            self._selector.wake()
        else:
            self._io.wake()

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self.is_closed():
            return
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)
        if self._io is not None:
            self._io.close()
        super().close()

    # Signals.

    def add_signal_handler(self, sig, callback, *args):
        """Call callback(*args) in the loop when the signal comes."""
        from asyncio import coroutines
        import signal
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle
        try:
            # Python's own handler only has to wake the loop up.
            signal.signal(sig, self._signal_came)
        except (ValueError, OSError, RuntimeError) as exc:
            del self._signal_handlers[sig]
            if isinstance(exc, OSError) and exc.errno == 22:
                raise RuntimeError(f'sig {sig} cannot be caught')
            if isinstance(exc, ValueError):
                raise RuntimeError(str(exc))
            raise

    def _signal_came(self, sig, frame):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._add_callback_signalsafe(handle)

    def remove_signal_handler(self, sig):
        """Forget the handler of a signal; False when there was none."""
        import signal
        self._check_signal(sig)
        try:
            del self._signal_handlers[sig]
        except KeyError:
            return False
        default = signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL
        signal.signal(sig, default)
        return True

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')


def _on_io(name, is_async):
    # Methods of the loop that are those of its input and output.
    if is_async:
        async def method(self, *args, **kwargs):
            return await getattr(self._need_io(), name)(*args, **kwargs)
    else:
        def method(self, *args, **kwargs):
            return getattr(self._need_io(), name)(*args, **kwargs)
    method.__name__ = name
    method.__qualname__ = f'BaseSelectorEventLoop.{name}'
    return method


for _name in ('add_reader', 'remove_reader', 'add_writer', 'remove_writer', '_add_reader',
              '_remove_reader', '_add_writer', '_remove_writer', '_start_serving',
              '_stop_serving', '_make_socket_transport', '_make_datagram_transport',
              '_make_read_pipe_transport', '_make_write_pipe_transport'):
    setattr(_UnixSelectorEventLoop, _name, _on_io(_name, False))
for _name in ('sock_recv', 'sock_recv_into', 'sock_recvfrom', 'sock_recvfrom_into',
              'sock_sendall', 'sock_sendto', 'sock_connect', 'sock_accept',
              'create_unix_connection', 'create_unix_server',
              '_make_subprocess_transport'):
    setattr(_UnixSelectorEventLoop, _name, _on_io(_name, True))
del _name

SelectorEventLoop = EventLoop = _UnixSelectorEventLoop


class _UnixDefaultEventLoopPolicy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


_DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
if sys.version_info < (3, 14):
    DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
