"""Futures. Mirrors Lib/asyncio/futures.py; the class itself is native, as in CPython."""

import _asyncio
from asyncio import base_futures, events, exceptions
from asyncio.base_futures import _CANCELLED, _FINISHED, _PENDING, isfuture
from _asyncio import (Future, future_add_to_awaited_by, future_discard_from_awaited_by)

__all__ = ('Future', 'wrap_future', 'isfuture')

# CPython has two: this one, and another in Python for where there is no native one.
_CFuture = _PyFuture = Future


def _get_loop(fut):
    return fut.get_loop()


def _set_result_unless_cancelled(fut, result):
    if fut.cancelled():
        return
    fut.set_result(result)


# Between the futures of threads (concurrent.futures) and those of loops.

def _convert_future_exc(exc):
    import concurrent.futures
    if type(exc) is concurrent.futures.CancelledError:
        return exceptions.CancelledError(*exc.args).with_traceback(exc.__traceback__)
    if type(exc) is concurrent.futures.InvalidStateError:
        return exceptions.InvalidStateError(*exc.args).with_traceback(exc.__traceback__)
    return exc


def _set_concurrent_future_state(concurrent, source):
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    exception = source.exception()
    if exception is not None:
        concurrent.set_exception(_convert_future_exc(exception))
    else:
        concurrent.set_result(source.result())


def _copy_future_state(source, dest):
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    exception = source.exception()
    if exception is not None:
        dest.set_exception(_convert_future_exc(exception))
    else:
        dest.set_result(source.result())


def _chain_future(source, destination):
    """Let the end of one future be the end of the other, cancellation both ways."""
    from concurrent.futures import Future as ThreadFuture
    if not isfuture(source) and not isinstance(source, ThreadFuture):
        raise TypeError('A future is required for source argument')
    if not isfuture(destination) and not isinstance(destination, ThreadFuture):
        raise TypeError('A future is required for destination argument')
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def set_state(future, other):
        if isfuture(future):
            _copy_future_state(other, future)
        else:
            _set_concurrent_future_state(future, other)

    def check_cancelled(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def set_destination(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            set_state(destination, source)
        else:
            if dest_loop.is_closed():
                return
            dest_loop.call_soon_threadsafe(set_state, destination, source)

    destination.add_done_callback(check_cancelled)
    source.add_done_callback(set_destination)


def wrap_future(future, *, loop=None):
    """Return a future of the loop that ends as this one of a thread does."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as ThreadFuture
    assert isinstance(future, ThreadFuture), (
        f'concurrent.futures.Future is expected, got {future!r}')
    if loop is None:
        loop = events.get_event_loop()
    new_future = loop.create_future()
    _chain_future(future, new_future)
    return new_future
