"""Tasks and waiting for them. Mirrors Lib/asyncio/tasks.py of CPython 3.13 and 3.14.

The class Task is native, as in CPython. The tasks of a loop are known to it; tasks of
other classes are registered here.
"""

import _asyncio
import sys
import weakref
from _asyncio import (Task, _enter_task, _leave_task, _swap_current_task, current_task)

from asyncio import coroutines, events, exceptions, futures
from asyncio.coroutines import _is_coroutine

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
           'wait', 'wait_for', 'as_completed', 'sleep', 'gather', 'shield',
           'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks',
           'create_eager_task_factory', 'eager_task_factory', '_register_task',
           '_unregister_task', '_enter_task', '_leave_task')

# CPython has two: this one, and another in Python for where there is no native one.
_CTask = _PyTask = Task
_c_current_task = _py_current_task = current_task
_c_enter_task = _py_enter_task = _enter_task
_c_leave_task = _py_leave_task = _leave_task
_c_swap_current_task = _py_swap_current_task = _swap_current_task

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


# All tasks.

_scheduled_tasks = weakref.WeakSet()
_eager_tasks = set()


def _register_task(task):
    """Make a task that is not native known."""
    _scheduled_tasks.add(task)


def _register_eager_task(task):
    _eager_tasks.add(task)


def _unregister_task(task):
    """Forget a task that is not native."""
    _scheduled_tasks.discard(task)


def _unregister_eager_task(task):
    _eager_tasks.discard(task)


_c_register_task = _py_register_task = _register_task
_c_unregister_task = _py_unregister_task = _unregister_task


def all_tasks(loop=None):
    """Return the set of the loop's tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    tasks = set(_asyncio._tasks_of(loop))
    for t in (*_scheduled_tasks, *_eager_tasks):
        if futures._get_loop(t) is loop and not t.done():
            tasks.add(t)
    return tasks


def create_task(coro, **kwargs):
    """Start a task in the running loop."""
    return events.get_running_loop().create_task(coro, **kwargs)


def create_eager_task_factory(custom_task_constructor):
    """Return a task factory whose tasks run at once, up to their first wait."""
    if sys.version_info >= (3, 14):
        def factory(loop, coro, *, eager_start=True, **kwargs):
            return custom_task_constructor(coro, loop=loop, eager_start=eager_start,
                                           **kwargs)
    else:
        def factory(loop, coro, *, name=None, context=None):
            return custom_task_constructor(coro, loop=loop, name=name, context=context,
                                           eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


# Waiting.

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures and tasks; return the set of those done and of the others."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, events.get_running_loop())


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """Await fut; cancel it and raise TimeoutError when it takes too long."""
    from asyncio import timeouts
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise TimeoutError from exc
    async with timeouts.timeout(timeout):
        return await fut


async def _wait(fs, timeout, return_when, loop):
    assert fs, 'Set of Futures is empty.'
    waiter = loop.create_future()
    timeout_handle = None
    if timeout is not None:
        timeout_handle = loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)
    cur_task = current_task()

    def on_completion(f):
        nonlocal counter
        counter -= 1
        if (counter <= 0 or return_when == FIRST_COMPLETED
                or (return_when == FIRST_EXCEPTION and not f.cancelled()
                    and f.exception() is not None)):
            if timeout_handle is not None:
                timeout_handle.cancel()
            if not waiter.done():
                waiter.set_result(None)
        futures.future_discard_from_awaited_by(f, cur_task)

    for f in fs:
        f.add_done_callback(on_completion)
        futures.future_add_to_awaited_by(f, cur_task)
    try:
        await waiter
    finally:
        if timeout_handle is not None:
            timeout_handle.cancel()
        for f in fs:
            f.remove_done_callback(on_completion)
            futures.future_discard_from_awaited_by(f, cur_task)
    done, pending = set(), set()
    for f in fs:
        if f.done():
            done.add(f)
        else:
            pending.add(f)
    return done, pending


async def _cancel_and_wait(fut):
    loop = events.get_running_loop()
    waiter = loop.create_future()

    def release(f):
        _release_waiter(waiter)

    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


class _AsCompletedIterator:
    """What as_completed() returns: for loops of both kinds can use it."""

    def __init__(self, aws, timeout):
        from asyncio.queues import Queue
        self._done = Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()
        todo = {ensure_future(aw, loop=loop) for aw in set(aws)}
        for f in todo:
            f.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._todo_left:
            raise StopAsyncIteration
        assert self._todo_left > 0
        self._todo_left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        assert self._todo_left > 0
        self._todo_left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for f in self._todo:
            f.remove_done_callback(self._handle_completion)
            # One None for each that will not come.
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, f):
        if not self._todo:
            return
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):
        f = await self._done.get()
        if f is None:
            raise exceptions.TimeoutError
        return f.result() if resolve else f


def as_completed(fs, *, timeout=None):
    """Iterate over the results of awaitables in the order in which they come."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompletedIterator(fs, timeout)


class _OneTurn:
    # What a task that yields None gets: one turn of the loop.

    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Let others run for so many seconds."""
    if delay <= 0:
        await _OneTurn()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = events.get_running_loop()
    future = loop.create_future()
    h = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        h.cancel()


def ensure_future(coro_or_future, *, loop=None):
    """Return a future as it is; make a task of a coroutine, or of what can be awaited."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError('The future belongs to a different loop than the one '
                             'specified as the loop argument')
        return coro_or_future
    should_close = True
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coro_or_future = _wrap_awaitable(coro_or_future)
        should_close = False
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if should_close:
            coro_or_future.close()
        raise


class _GatheringFuture(futures.Future):
    """The future of gather(): to cancel it is to cancel its children."""

    def __init__(self, children, *, loop):
        assert loop is not None
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        ret = False
        for child in self._children:
            if child.cancel(msg=msg):
                ret = True
        if ret:
            # The children decide how they end; this future ends cancelled.
            self._cancel_requested = True
        return ret


def gather(*coros_or_futures, return_exceptions=False):
    """Return a future of the list of all results, in the order of the arguments."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    nfinished = 0
    nfuts = 0
    done_futs = []
    outer = None
    cur_task = current_task() if events._get_running_loop() is not None else None

    def done_callback(fut):
        nonlocal nfinished
        nfinished += 1
        if cur_task is not None:
            futures.future_discard_from_awaited_by(fut, cur_task)
        if outer is None or outer.done():
            if not fut.cancelled():
                # Nobody will ask for it.
                fut.exception()
            return
        if not return_exceptions:
            if fut.cancelled():
                outer.set_exception(fut._make_cancelled_error())
                return
            exc = fut.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if nfinished != nfuts:
            return
        results = []
        for f in children:
            if f.cancelled():
                res = exceptions.CancelledError(
                    '' if f._cancel_message is None else f._cancel_message)
            else:
                res = f.exception()
                if res is None:
                    res = f.result()
            results.append(res)
        if outer._cancel_requested:
            outer.set_exception(fut._make_cancelled_error())
        else:
            outer.set_result(results)

    future_of = {}
    children = []
    for arg in coros_or_futures:
        if arg in future_of:
            children.append(future_of[arg])
            continue
        fut = ensure_future(arg, loop=loop)
        if loop is None:
            loop = futures._get_loop(fut)
        if fut is not arg:
            # Made here: if the loop goes away with it, nobody has to know.
            fut._log_destroy_pending = False
        nfuts += 1
        future_of[arg] = fut
        if fut.done():
            done_futs.append(fut)
        else:
            if cur_task is not None:
                futures.future_add_to_awaited_by(fut, cur_task)
            fut.add_done_callback(done_callback)
        children.append(fut)
    outer = _GatheringFuture(children, loop=loop)
    # Eager tasks are done before there was a future to tell.
    for fut in done_futs:
        done_callback(fut)
    return outer


def shield(arg):
    """Await arg; a cancellation of the caller does not reach it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = futures._get_loop(inner)
    outer = loop.create_future()
    cur_task = current_task() if events._get_running_loop() is not None else None
    if cur_task is not None:
        futures.future_add_to_awaited_by(inner, cur_task)

    def on_inner_done(inner):
        if cur_task is not None:
            futures.future_discard_from_awaited_by(inner, cur_task)
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        else:
            exc = inner.exception()
            if exc is not None:
                outer.set_exception(exc)
            else:
                outer.set_result(inner.result())

    def on_outer_done(outer):
        if inner.done():
            return
        inner.remove_done_callback(on_inner_done)
        if sys.version_info >= (3, 14):
            # Nobody waits for it now, but its exception is not to be lost.
            inner.add_done_callback(log_on_exception)

    def log_on_exception(fut):
        if fut.cancelled():
            return
        exc = fut.exception()
        if exc is None:
            return
        context = {
            'message': f'{exc.__class__.__name__} exception in shielded future',
            'exception': exc,
            'future': fut,
        }
        if fut._source_traceback:
            context['source_traceback'] = fut._source_traceback
        loop.call_exception_handler(context)

    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Run a coroutine in the loop of another thread; return a concurrent future."""
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future
