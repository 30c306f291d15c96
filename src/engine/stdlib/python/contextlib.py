"""Tools for the with statement.

Mirrors CPython 3.13 and 3.14, Lib/contextlib.py.

Leaves out: the asynchronous half (asynccontextmanager, aclosing,
AsyncExitStack, AsyncContextDecorator) and chdir; the abstract base class is a
plain class, which isinstance() does not see through.
"""

import sys
from functools import wraps

__all__ = ['contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress']


class AbstractContextManager:
    """A base class for context managers: __enter__() returns the manager."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


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


_stopped = object()


class _GeneratorContextManager(ContextDecorator):
    # What a function under @contextmanager returns.

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        if doc is None:
            doc = type(self).__doc__
        self.__doc__ = doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        # Keep no arguments alive that the generator lets go of.
        del self.args, self.kwds, self.func
        result = next(self.gen, _stopped)
        if result is _stopped:
            raise RuntimeError("generator didn't yield")
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

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def contextmanager(func):
    """Make a context manager of a generator function that yields once."""
    @wraps(func)
    def manager(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return manager


class closing(AbstractContextManager):
    """Close the thing at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _Redirect(AbstractContextManager):

    # A subclass says which stream of sys it is about.

    def __init__(self, new_target):
        self._target = new_target
        # A list: the same object can be entered again inside itself.
        self._replaced = []

    def __enter__(self):
        self._replaced.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, exc_type, exc_value, traceback):
        setattr(sys, self._stream, self._replaced.pop())


class redirect_stdout(_Redirect):
    """Send sys.stdout to another file object for a while."""

    _stream = 'stdout'


class redirect_stderr(_Redirect):
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


class nullcontext(AbstractContextManager):
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


class ExitStack(AbstractContextManager):
    """Any number of context managers and callbacks, left in reverse order."""

    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        """Move everything to a new stack and return that."""
        stack = type(self)()
        stack._callbacks = self._callbacks
        self._callbacks = []
        return stack

    def push(self, exit):
        """Register an object with __exit__(), or a function like it."""
        exit_method = getattr(type(exit), '__exit__', None)
        if exit_method is None:
            self._callbacks.append(exit)
        else:
            self._push_exit(exit, exit_method)
        # Returned for use as a decorator.
        return exit

    def _push_exit(self, cm, exit_method):
        self._callbacks.append(lambda *details: exit_method(cm, *details))

    def enter_context(self, cm):
        """Enter a context manager and leave it with the stack."""
        cls = type(cm)
        try:
            enter = cls.__enter__
            exit_method = cls.__exit__
        except AttributeError:
            raise TypeError("'%s.%s' object does not support the context manager "
                            'protocol' % (cls.__module__, cls.__qualname__)) from None
        result = enter(cm)
        self._push_exit(cm, exit_method)
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function to call, whatever the exception."""
        def exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        exit_wrapper.__wrapped__ = callback
        self._callbacks.append(exit_wrapper)
        return callback

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        received = exc is not None
        frame_exc = sys.exception()
        suppressed = False
        pending = False
        while self._callbacks:
            callback = self._callbacks.pop()
            try:
                if exc is None:
                    details = None, None, None
                else:
                    details = type(exc), exc, exc.__traceback__
                if callback(*details):
                    suppressed = True
                    pending = False
                    exc = None
            except BaseException as new_exc:
                _fix_context(new_exc, exc, frame_exc)
                pending = True
                exc = new_exc
        if pending:
            # Nested with statements would have left this context in place.
            fixed = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = fixed
                raise
        return received and suppressed

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)


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
