"""The text of futures, and how to know one. Mirrors Lib/asyncio/base_futures.py."""

from asyncio import format_helpers

# As the attribute _state has it.
_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'

# Futures whose text is being made: one may be its own result.
_repr_running = set()


def isfuture(obj):
    """Return True for anything that behaves as a future of asyncio does."""
    return (hasattr(obj.__class__, '_asyncio_future_blocking')
            and obj._asyncio_future_blocking is not None)


def _format_callbacks(callbacks):
    def text(callback):
        return format_helpers._format_callback_source(callback, ())

    count = len(callbacks)
    if count == 1:
        inside = text(callbacks[0][0])
    elif count == 2:
        inside = '{}, {}'.format(text(callbacks[0][0]), text(callbacks[1][0]))
    elif count > 2:
        inside = '{}, <{} more>, {}'.format(text(callbacks[0][0]), count - 2,
                                            text(callbacks[-1][0]))
    else:
        inside = ''
    return f'cb=[{inside}]'


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f'exception={future._exception!r}')
        else:
            from reprlib import repr as short
            info.append(f'result={short(future._result)}')
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return info


def _future_repr(future):
    if id(future) in _repr_running:
        return '...'
    _repr_running.add(id(future))
    try:
        return '<{} {}>'.format(future.__class__.__name__,
                                ' '.join(_future_repr_info(future)))
    finally:
        _repr_running.discard(id(future))
