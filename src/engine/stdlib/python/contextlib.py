"""Tools for the with statement, and for async with.

Mirrors CPython 3.13 and 3.14, Lib/contextlib.py.
"""

import abc
import sys
from _collections import deque
from functools import wraps

_GenericAlias = type(list[int])

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext',
           'AbstractContextManager', 'AbstractAsyncContextManager', 'AsyncExitStack',
           'ContextDecorator', 'ExitStack', 'redirect_stdout', 'redirect_stderr',
           'suppress', 'aclosing', 'AsyncContextDecorator', 'chdir']


def _defines(cls, *names):
    # As collections.abc does it: None stands for "not supported".
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(abc.ABC):
    """A base class for context managers: __enter__() returns the manager."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    def __enter__(self):
        """Return the manager."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """A true value swallows the exception."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _defines(C, '__enter__', '__exit__')
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """A base class for what stands in async with."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    async def __aenter__(self):
        """Return the manager."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """A true value swallows the exception."""
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _defines(C, '__aenter__', '__aexit__')
        return NotImplemented


class ContextDecorator:
    """A base class that lets a context manager decorate a function, too."""

    def _recreate_cm(self):
        # A manager that works only once returns a new one here.
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """The same for asynchronous managers and coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


class _GeneratorContextManagerBase:

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


_stopped = object()


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager,
                               ContextDecorator):
    """What a function under @contextmanager returns."""

    def __enter__(self):
        # Keep no arguments alive that the generator lets go of.
        del self.args, self.kwds, self.func
        result = next(self.gen, _stopped)
        if result is _stopped:
            raise RuntimeError("generator didn't yield") from None
        return result

    def __exit__(self, typ, value, traceback):
        if typ is None:
            if next(self.gen, _stopped) is _stopped:
                return False
            self._complain("generator didn't stop")
        # The exception may have come without an instance.
        thrown = typ() if value is None else value
        try:
            self.gen.throw(thrown)
        except BaseException as raised:
            if isinstance(raised, StopIteration):
                # The generator ended: swallowed, unless this was thrown in.
                return raised is not thrown
            # A StopIteration that is thrown in comes out as a cause.
            if raised is not thrown and not (
                    isinstance(thrown, StopIteration)
                    and isinstance(raised, RuntimeError)
                    and raised.__cause__ is thrown):
                raise
            # The with statement goes on with what it knows already.
            thrown.__traceback__ = traceback
            return False
        self._complain("generator didn't stop after throw()")

    def _complain(self, text):
        try:
            raise RuntimeError(text)
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase,
                                    AbstractAsyncContextManager, AsyncContextDecorator):
    """What a function under @asynccontextmanager returns."""

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            await self._complain("generator didn't stop")
        thrown = typ() if value is None else value
        try:
            await self.gen.athrow(thrown)
        except BaseException as raised:
            if isinstance(raised, StopAsyncIteration):
                return raised is not thrown
            if raised is not thrown and not (
                    isinstance(thrown, (StopIteration, StopAsyncIteration))
                    and isinstance(raised, RuntimeError)
                    and raised.__cause__ is thrown):
                raise
            thrown.__traceback__ = traceback
            return False
        await self._complain("generator didn't stop after athrow()")

    async def _complain(self, text):
        try:
            raise RuntimeError(text)
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a context manager of a generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """Make an asynchronous one of an asynchronous generator function."""
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Close the thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Close the thing at the end by awaiting its aclose()."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):

    # A subclass says which stream of sys it is about.
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # A list: the same object can be entered again inside itself.
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Send sys.stdout to another file object for a while."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Send sys.stderr to another file object for a while."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Swallow the given exceptions, also inside an exception group."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return False
        if issubclass(exctype, self._exceptions):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        rest = excinst.split(self._exceptions)[1]
        if rest is not None:
            raise rest
        return True


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Be in another directory for a while."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


def _no_protocol(cls, kind):
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                     f'{kind}context manager protocol')


def _bound(function, first):
    # A method that is never looked up again, on the class or elsewhere.
    return type(_bound_method)(function, first)


class _Binder:
    def method(self):
        pass


_bound_method = _Binder().method


class _BaseExitStack:

    def __init__(self):
        # Pairs: whether the function is to be called (or else awaited), and the function.
        self._exit_callbacks = deque()

    def pop_all(self):
        """Move everything to a new stack and return that."""
        new_stack = type(self)()
        new_stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return new_stack

    def push(self, exit):
        """Register an object with __exit__(), or a function like it."""
        try:
            exit_method = type(exit).__exit__
        except AttributeError:
            self._push_exit_callback(exit)
        else:
            self._push_exit_callback(_bound(exit_method, exit))
        # Returned for use as a decorator.
        return exit

    def enter_context(self, cm):
        """Enter a context manager and leave it with the stack."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit_method = cls.__exit__
        except AttributeError:
            raise _no_protocol(cls, '') from None
        result = enter(cm)
        self._push_exit_callback(_bound(exit_method, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function to call, whatever the exception."""
        def exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(exit_wrapper)
        return callback

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class _Unwinding:
    """The exception that goes through an exit stack, and what its callbacks make of it."""

    def __init__(self, exc, frame_exc):
        self.exc = exc
        self.received = exc is not None
        self.frame_exc = frame_exc
        self.suppressed = False
        self.pending = False

    def details(self):
        exc = self.exc
        if exc is None:
            return None, None, None
        return type(exc), exc, exc.__traceback__

    def swallow(self):
        self.suppressed = True
        self.pending = False
        self.exc = None

    def replace(self, new_exc):
        _fix_context(new_exc, self.exc, self.frame_exc)
        self.pending = True
        self.exc = new_exc

    def finish(self):
        if self.pending:
            # Nested with statements would have left this context in place.
            exc = self.exc
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return self.received and self.suppressed


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Any number of context managers and callbacks, left in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        state = _Unwinding(exc_details[1], sys.exception())
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                if callback(*state.details()):
                    state.swallow()
            except BaseException as new_exc:
                state.replace(new_exc)
        return state.finish()

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """The same, also for asynchronous managers and callbacks."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager and leave it with the stack."""
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit_method = cls.__aexit__
        except AttributeError:
            raise _no_protocol(cls, 'asynchronous ') from None
        result = await enter(cm)
        self._push_exit_callback(_bound(exit_method, cm), False)
        return result

    def push_async_exit(self, exit):
        """Register an object with __aexit__(), or a coroutine function like it."""
        try:
            exit_method = type(exit).__aexit__
        except AttributeError:
            self._push_exit_callback(exit, False)
        else:
            self._push_exit_callback(_bound(exit_method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function to await, whatever the exception."""
        async def exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        exit_wrapper.__wrapped__ = callback
        self._push_exit_callback(exit_wrapper, False)
        return callback

    async def aclose(self):
        """Leave everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        state = _Unwinding(exc_details[1], sys.exception())
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                swallow = callback(*state.details())
                if not is_sync:
                    swallow = await swallow
                if swallow:
                    state.swallow()
            except BaseException as new_exc:
                state.replace(new_exc)
        return state.finish()


def _fix_context(new_exc, old_exc, frame_exc):
    # Puts old_exc at the end of the context chain of new_exc, where nested
    # with statements would have it.
    while True:
        context = new_exc.__context__
        if context is None or context is old_exc:
            return
        if context is frame_exc:
            break
        new_exc = context
    new_exc.__context__ = old_exc
