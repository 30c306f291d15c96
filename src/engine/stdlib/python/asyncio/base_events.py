"""The event loop without input and output. Mirrors Lib/asyncio/base_events.py.

What the network and other processes need is in _connections.py, and imported by the
first method that needs it.
"""

import heapq
import sys
import threading
import time
from _collections import deque

from asyncio import (constants, coroutines, events, exceptions, format_helpers, futures,
                     tasks)
from asyncio.log import logger

__all__ = ('BaseEventLoop',)

# Timers that were cancelled are thrown out when there are many of them.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5

# No wait is longer; seconds.
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _format_handle(handle):
    callback = handle._callback
    if isinstance(getattr(callback, '__self__', None), tasks.Task):
        return repr(callback.__self__)
    return str(handle)


def _format_pipe(fd):
    from asyncio import _connections
    return _connections.format_pipe(fd)


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            # They end the loop themselves.
            return
    futures._get_loop(fut).stop()


def _warn_resource(message, source):
    import warnings
    warnings.warn(message, ResourceWarning, source=source, stacklevel=3)


class BaseEventLoop(events.AbstractEventLoop):
    """Calls callbacks, one after the other, when their time has come."""

    def __init__(self):
        self._timer_cancelled_count = 0
        self._closed = False
        self._stopping = False
        self._ready = deque()
        self._scheduled = []
        self._default_executor = None
        self._internal_fds = 0
        # The thread that runs the loop, or None.
        self._thread_id = None
        self._clock_resolution = 1e-09
        self._exception_handler = None
        self.set_debug(coroutines._is_debug_mode())
        # Callbacks that take longer are reported in debug mode; seconds.
        self.slow_callback_duration = 0.1
        self._current_handle = None
        self._task_factory = None
        self._coroutine_origin_tracking_enabled = False
        self._coroutine_origin_tracking_saved_depth = None
        self._asyncgens = _weak_set()
        self._asyncgens_shutdown_called = False
        self._executor_shutdown_called = False

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    # Futures and tasks.

    def create_future(self):
        """Return a new future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Start a task."""
        self._check_closed()
        if self._task_factory is not None:
            if sys.version_info < (3, 14):
                if context is None:
                    task = self._task_factory(self, coro, **kwargs)
                else:
                    task = self._task_factory(self, coro, context=context, **kwargs)
                if name is not None:
                    task.set_name(name)
                return task
            return self._task_factory(self, coro, name=name, context=context, **kwargs)
        task = tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if task._source_traceback:
            del task._source_traceback[-1]
        try:
            return task
        finally:
            # An eager task that failed would be kept by its traceback.
            del task

    def set_task_factory(self, factory):
        """Let factory(loop, coro, **kwargs) make the tasks; None for the usual ones."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """Return the task factory, or None."""
        return self._task_factory

    # Running.

    def _process_events(self, event_list):
        raise NotImplementedError

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f'asynchronous generator {agen!r} was scheduled after '
                          'loop.shutdown_asyncgens() call',
                          ResourceWarning, source=self)
        self._asyncgens.add(agen)

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that have not ended."""
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        closing_agens = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[ag.aclose() for ag in closing_agens],
                                     return_exceptions=True)
        for result, agen in zip(results, closing_agens):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': 'an error occurred during closing of '
                               f'asynchronous generator {agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the threads of the default executor, up to timeout seconds."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            from asyncio import timeouts
            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn('The executor did not finishing joining its threads within '
                          f'{timeout} seconds.', RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future,
                                          None)
        except Exception as ex:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, ex)

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def _run_forever_setup(self):
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self._debug)
        self._old_agen_hooks = sys.get_asyncgen_hooks()
        self._thread_id = threading.get_ident()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook,
                               finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        self._stopping = False
        self._thread_id = None
        events._set_running_loop(None)
        self._set_coroutine_origin_tracking(False)
        if self._old_agen_hooks is not None:
            sys.set_asyncgen_hooks(*self._old_agen_hooks)
            self._old_agen_hooks = None

    def run_forever(self):
        """Run until stop() is called."""
        self._run_forever_setup()
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        """Run until the future is done; return its result."""
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            # What it raises comes out of here: no need to log it as well.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                # The exception that ended the loop is in the future, too.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        """Stop after the callbacks that are ready now."""
        self._stopping = True

    def close(self):
        """Throw away what is scheduled; the loop cannot run again."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        if self._debug:
            logger.debug('Close %r', self)
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def is_closed(self):
        """Return True after close()."""
        return self._closed

    def __del__(self, _warn=_warn_resource):
        if not self.is_closed():
            _warn(f'unclosed event loop {self!r}', source=self)
            if not self.is_running():
                self.close()

    def is_running(self):
        """Return True while the loop runs."""
        return self._thread_id is not None

    def time(self):
        """Return the loop's clock, in seconds from some moment."""
        return time.monotonic()

    # Callbacks.

    def call_later(self, delay, callback, *args, context=None):
        """Call callback(*args) after so many seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        timer = self.call_at(self.time() + delay, callback, *args, context=context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        return timer

    def call_at(self, when, callback, *args, context=None):
        """Call callback(*args) at a moment of time()."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        timer = events.TimerHandle(when, callback, args, self, context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        """Call callback(*args) in the next turn of the loop."""
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_soon')
        handle = self._call_soon(callback, args, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        return handle

    def _check_callback(self, callback, method):
        if (coroutines.iscoroutine(callback)
                or coroutines._iscoroutinefunction(callback)):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), '
                            f'got {callback!r}')

    def _call_soon(self, callback, args, context):
        handle = events.Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        return handle

    def _check_thread(self):
        if self._thread_id is None:
            return
        if threading.get_ident() != self._thread_id:
            raise RuntimeError('Non-thread-safe operation invoked on an event loop other '
                               'than the current one')

    def call_soon_threadsafe(self, callback, *args, context=None):
        """As call_soon(), from any thread."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon_threadsafe')
        handle = events._ThreadSafeHandle(callback, args, self, context)
        self._ready.append(handle)
        for _ in range(2):
            if handle._source_traceback:
                del handle._source_traceback[-1]
        self._write_to_self()
        return handle

    def run_in_executor(self, executor, func, *args):
        """Call func(*args) in an executor; return a future. None: the default one."""
        self._check_closed()
        if self._debug:
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Let run_in_executor(None, ...) use this pool of threads."""
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    # Exceptions that nobody can catch.

    def get_exception_handler(self):
        """Return the handler, or None for the default one."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Call handler(loop, context) for exceptions of callbacks; None: log them."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log what went wrong."""
        message = context.get('message')
        if not message:
            message = 'Unhandled exception in event loop'
        exception = context.get('exception')
        if exception is not None:
            exc_info = (type(exception), exception, exception.__traceback__)
        else:
            exc_info = False
        if ('source_traceback' not in context and self._current_handle is not None
                and self._current_handle._source_traceback):
            context['handle_traceback'] = self._current_handle._source_traceback
        log_lines = [message]
        for key in sorted(context):
            if key in ('message', 'exception'):
                continue
            value = context[key]
            if key in ('source_traceback', 'handle_traceback'):
                import traceback
                tb = ''.join(traceback.format_list(value))
                what = 'Object' if key == 'source_traceback' else 'Handle'
                value = f'{what} created at (most recent call last):\n' + tb.rstrip()
            else:
                try:
                    value = repr(value)
                except Exception as ex:
                    value = f'Exception in __repr__ {ex!r}; value type: {type(value)!r}'
            log_lines.append(f'{key}: {value}')
        logger.error('\n'.join(log_lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Give the context to the handler."""
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                # Nothing but logging is left.
                logger.error('Exception in default exception handler', exc_info=True)
            return
        try:
            # In the context of what failed, where that is known.
            ctx = None
            thing = context.get('task')
            if thing is None:
                thing = context.get('future')
            if thing is None:
                thing = context.get('handle')
            if thing is not None and hasattr(thing, 'get_context'):
                ctx = thing.get_context()
            if ctx is not None and hasattr(ctx, 'run'):
                ctx.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            try:
                self.default_exception_handler({
                    'message': 'Unhandled error in exception handler',
                    'exception': exc,
                    'context': context,
                })
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                logger.error('Exception in default exception handler while handling an '
                             'unexpected error in custom exception handler',
                             exc_info=True)

    # One turn.

    def _add_callback(self, handle):
        if not handle._cancelled:
            self._ready.append(handle)

    def _add_callback_signalsafe(self, handle):
        self._add_callback(handle)
        self._write_to_self()

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def _drop_cancelled_timers(self):
        count = len(self._scheduled)
        if (count > _MIN_SCHEDULED_TIMER_HANDLES
                and self._timer_cancelled_count / count
                > _MIN_CANCELLED_TIMER_HANDLES_FRACTION):
            kept = []
            for handle in self._scheduled:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapq.heapify(kept)
            self._scheduled = kept
            self._timer_cancelled_count = 0
            return
        while self._scheduled and self._scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False

    def _run_once(self):
        # Wait for input, output or the next timer; then call what is ready. What gets
        # ready meanwhile has to wait for the next turn.
        self._drop_cancelled_timers()
        timeout = None
        if self._ready or self._stopping:
            timeout = 0
        elif self._scheduled:
            timeout = self._scheduled[0]._when - self.time()
            if timeout > MAXIMUM_SELECT_TIMEOUT:
                timeout = MAXIMUM_SELECT_TIMEOUT
            elif timeout < 0:
                timeout = 0
        event_list = self._selector.select(timeout)
        self._process_events(event_list)
        event_list = None
        end_time = self.time() + self._clock_resolution
        while self._scheduled:
            handle = self._scheduled[0]
            if handle._when >= end_time:
                break
            handle = heapq.heappop(self._scheduled)
            handle._scheduled = False
            self._ready.append(handle)
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if handle._cancelled:
                continue
            if self._debug:
                self._run_timed(handle)
            else:
                handle._run()
        handle = None

    def _run_timed(self, handle):
        try:
            self._current_handle = handle
            t0 = self.time()
            handle._run()
            dt = self.time() - t0
            if dt >= self.slow_callback_duration:
                logger.warning('Executing %s took %.3f seconds', _format_handle(handle), dt)
        finally:
            self._current_handle = None

    def _set_coroutine_origin_tracking(self, enabled):
        if bool(enabled) == bool(self._coroutine_origin_tracking_enabled):
            return
        if enabled:
            self._coroutine_origin_tracking_saved_depth = (
                sys.get_coroutine_origin_tracking_depth())
            sys.set_coroutine_origin_tracking_depth(constants.DEBUG_STACK_DEPTH)
        else:
            sys.set_coroutine_origin_tracking_depth(
                self._coroutine_origin_tracking_saved_depth)
        self._coroutine_origin_tracking_enabled = enabled

    def get_debug(self):
        """Return True in debug mode."""
        return self._debug

    def set_debug(self, enabled):
        """Check more, and report callbacks that take long."""
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    # The network and other processes.

    def _getaddrinfo_debug(self, host, port, family, type, proto, flags):
        from asyncio import _connections
        return _connections.getaddrinfo_debug(self, host, port, family, type, proto, flags)

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket
        call = self._getaddrinfo_debug if self._debug else socket.getaddrinfo
        return await self.run_in_executor(None, call, host, port, family, type, proto,
                                          flags)

    async def getnameinfo(self, sockaddr, flags=0):
        import socket
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)


def _delegate(name):
    async def method(self, *args, **kwargs):
        from asyncio import _connections
        return await getattr(_connections, name)(self, *args, **kwargs)

    method.__name__ = name
    method.__qualname__ = f'BaseEventLoop.{name}'
    return method


for _name in ('sock_sendfile', 'create_connection', 'sendfile', 'start_tls',
              'create_datagram_endpoint', 'create_server', 'connect_accepted_socket',
              'connect_read_pipe', 'connect_write_pipe', 'subprocess_shell',
              'subprocess_exec', '_ensure_resolved', '_create_server_getaddrinfo'):
    setattr(BaseEventLoop, _name, _delegate(_name))
del _name


def _weak_set():
    from weakref import WeakSet
    return WeakSet()


def __getattr__(name):
    if name == 'Server':
        from asyncio._servers import Server
        return Server
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
