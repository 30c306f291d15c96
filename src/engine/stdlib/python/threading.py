"""Threads and the objects that let them wait for each other.

Mirrors CPython 3.13 and 3.14, Lib/threading.py, over the same native module
`_thread`: a thread is one joinable handle, and everything that waits in here
(Condition and all that stands on it) waits by acquiring a lock twice, so a
handoff does the work that it does in CPython.
"""

import sys as _sys
import _thread
from _collections import deque as _deque
from itertools import count as _count, islice as _islice
from time import monotonic as _time

__all__ = [
    'get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate',
    'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore',
    'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer',
    'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size',
    'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
    'setprofile_all_threads', 'settrace_all_threads', 'get_native_id',
]

Lock = _allocate_lock = _thread.lock
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
local = _thread._local
stack_size = _thread.stack_size

_start_joinable_thread = _thread.start_joinable_thread
_ThreadHandle = _thread._ThreadHandle
_make_thread_handle = _thread._make_thread_handle
_get_main_thread_ident = _thread._get_main_thread_ident
# What the system calls the thread that runs: 3.14 tells it, and the trace asks.
_set_os_name = getattr(_thread, 'set_name', None)
_daemon_threads_allowed = _thread.daemon_threads_allowed
_is_main_interpreter = _thread._is_main_interpreter

_PY314 = _sys.version_info >= (3, 14)


def _deprecated(text):
    # Imported when it is needed, as in CPython.
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


# Tracing and profiling: the hooks that a new thread installs for itself.

_trace_hook = None
_profile_hook = None


def settrace(func):
    """Set the trace function of every thread started from now on."""
    global _trace_hook
    _trace_hook = func


def settrace_all_threads(func):
    """Set the trace function of the running threads and of later ones."""
    settrace(func)
    _sys._settraceallthreads(func)


def gettrace():
    """Return the trace function given to settrace()."""
    return _trace_hook


def setprofile(func):
    """Set the profile function of every thread started from now on."""
    global _profile_hook
    _profile_hook = func


def setprofile_all_threads(func):
    """Set the profile function of the running threads and of later ones."""
    setprofile(func)
    _sys._setprofileallthreads(func)


def getprofile():
    """Return the profile function given to setprofile()."""
    return _profile_hook


# Synchronization.

def RLock(*args, **kwargs):
    """Return a new reentrant lock."""
    return _CRLock(*args, **kwargs)


_CRLock = _thread.RLock


class _RLock:
    # A reentrant lock in Python, for those who want to look inside or to inherit.

    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner
        try:
            owner = _active[owner].name
        except KeyError:
            pass
        return '<%s %s.%s object owner=%r count=%d at %s>' % (
            'locked' if self._block.locked() else 'unlocked', type(self).__module__,
            type(self).__qualname__, owner, self._count, hex(id(self)))

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock, or one level more of it."""
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._count = 1
        return taken

    __enter__ = acquire

    def release(self):
        """Give one level of the lock back."""
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, t, v, tb):
        self.release()

    if _PY314:
        def locked(self):
            """Say whether anybody has the lock."""
            return self._block.locked()

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0

    def _is_owned(self):
        return self._owner == get_ident()


_PyRLock = _RLock


class Condition:
    """A lock together with the threads that wait for news about what it guards."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if _PY314 and hasattr(lock, 'locked'):
            self.locked = lock.locked
        # A reentrant lock knows who owns it and lets go of all its levels at
        # once. The methods of this class stand in for locks that do not.
        if hasattr(lock, '_release_save'):
            self._is_owned = lock._is_owned
            self._release_save = lock._release_save
            self._acquire_restore = lock._acquire_restore
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %d)>' % (self._lock, len(self._waiters))

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, saved):
        self._lock.acquire()

    def _is_owned(self):
        # A plain lock has no owner: "locked by anybody" must do.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Release the lock, sleep until notified or timed out, take it again."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        notified = False
        try:
            # The second acquire blocks; notify() is the release it waits for.
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true or the time is up; return its value."""
        deadline = None
        answer = predicate()
        while not answer:
            if timeout is not None:
                if deadline is None:
                    deadline = _time() + timeout
                else:
                    timeout = deadline - _time()
                    if timeout <= 0:
                        break
            self.wait(timeout)
            answer = predicate()
        return answer

    def notify(self, n=1):
        """Wake up to n waiting threads; they run once the lock is released."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        # Off the list first: a waiter whose time is up looks for itself there.
        waiters = self._waiters
        for _ in range(min(n, len(waiters))):
            waiters.popleft().release()

    def notify_all(self):
        """Wake every waiting thread."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """Deprecated spelling of notify_all()."""
        _deprecated('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


class Semaphore:
    """A counter that release() raises and acquire() lowers, never below zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return '<%s.%s at %#x: value=%s>' % (
            cls.__module__, cls.__qualname__, id(self), self._value)

    def acquire(self, blocking=True, timeout=None):
        """Take one; wait while there is none, unless told not to."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        deadline = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if deadline is None:
                        deadline = _time() + timeout
                    else:
                        timeout = deadline - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def __exit__(self, exc_type, exc_value, exc_traceback):
        self.release()

    def release(self, n=1):
        """Give back n and wake up to n waiting threads."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)


class BoundedSemaphore(Semaphore):
    """A Semaphore that refuses to rise above its initial value."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return '%s/%s>' % (super().__repr__()[:-1], self._initial_value)

    def release(self, n=1):
        """Give back n and wake up to n waiting threads."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def __repr__(self):
        cls = self.__class__
        return '<%s.%s at %#x: %s>' % (
            cls.__module__, cls.__qualname__, id(self),
            'set' if self._flag else 'unset')

    def is_set(self):
        """Return the flag."""
        return self._flag

    def isSet(self):
        """Deprecated spelling of is_set()."""
        _deprecated('isSet() is deprecated, use is_set() instead')
        return self.is_set()

    def set(self):
        """Raise the flag and wake every waiting thread."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Lower the flag."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is up; return False when the time was up first."""
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or broken while threads waited at it."""


# States of a Barrier. Threads arrive while it fills; the last one to arrive
# lets the others drain; nobody arrives again until the last one has left.
_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """A place where threads wait until a given number of them has arrived."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1' if _PY314 else 'parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            status = 'broken'
        else:
            status = 'waiters=%d/%d' % (self.n_waiting, self.parties)
        return '<%s.%s at %#x: %s>' % (
            cls.__module__, cls.__qualname__, id(self), status)

    def wait(self, timeout=None):
        """Wait for the others; return this thread's number, 0 to parties - 1."""
        if timeout is None:
            timeout = self._timeout
        cond = self._cond
        with cond:
            while self._state in (_DRAINING, _RESETTING):
                cond.wait()
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                elif not cond.wait_for(self._left_filling, timeout):
                    self._break()
                    raise BrokenBarrierError
                elif self._state != _DRAINING:
                    raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state != _BROKEN:
                    if self._state != _FILLING:
                        self._state = _FILLING
                        cond.notify_all()

    def _left_filling(self):
        return self._state != _FILLING

    def _open(self):
        # The last thread to arrive runs the action for all of them.
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._state = _DRAINING
        self._cond.notify_all()

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        """Empty the barrier; threads that wait get BrokenBarrierError."""
        with self._cond:
            if self._count == 0:
                self._state = _FILLING
            elif self._state != _DRAINING:
                self._state = _RESETTING
            self._cond.notify_all()

    def abort(self):
        """Break the barrier for all who wait and for all who come."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        """How many threads open the barrier."""
        return self._parties

    @property
    def n_waiting(self):
        """How many threads wait at the barrier now."""
        if self._state == _FILLING:
            return self._count
        return 0

    @property
    def broken(self):
        """True when the barrier is broken."""
        return self._state == _BROKEN


# Threads that run, by identifier; threads whose start() is under way.
_active_limbo_lock = RLock()
_active = {}
_limbo = {}
_counter = _count(1).__next__


def _newname(template):
    return template % _counter()


class Thread:
    """One thread of control: give it a target, or override run()."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None,
                 *, daemon=None, context=None):
        assert group is None, 'group argument must be None for now'
        if context is not None and not _PY314:
            raise TypeError("Thread.__init__() got an unexpected keyword argument 'context'")
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname('Thread-%d')
            if target is not None:
                try:
                    name = '%s (%s)' % (name, target.__name__)
                except AttributeError:
                    pass
        if daemon is None:
            daemon = current_thread().daemon
        elif daemon and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this (sub)interpreter')
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = daemon
        self._context = context
        self._ident = None
        self._native_id = None
        self._handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        # The excepthook of a thread that outlives sys.stderr still needs one.
        self._stderr = _sys.stderr

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        if self._handle.is_done():
            status = 'stopped'
        else:
            status = 'started' if self._started.is_set() else 'initial'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %d' % self._ident
        return '<%s(%s, %s)>' % (self.__class__.__name__, self._name, status)

    def start(self):
        """Let run() begin in a new thread; once per object."""
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            _start_joinable_thread(self._bootstrap_inner, handle=self._handle,
                                   daemon=self._daemonic)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        # Return only when the new thread has an identifier and is listed.
        self._started.wait()

    def run(self):
        """Call the target with the arguments given to the constructor."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # A target that keeps a reference to this thread would be a cycle.
            del self._target, self._args, self._kwargs

    def _bootstrap_inner(self):
        # The new thread begins here.
        self._ident = get_ident()
        self._native_id = get_native_id()
        if _set_os_name is not None:
            _set_os_name(self._name)
        self._started.set()
        with _active_limbo_lock:
            _active[self._ident] = self
            del _limbo[self]
        if _trace_hook:
            _sys.settrace(_trace_hook)
        if _profile_hook:
            _sys.setprofile(_profile_hook)
        try:
            if self._context is None:
                self.run()
            else:
                self._context.run(self.run)
        except:
            self._invoke_excepthook()
        finally:
            with _active_limbo_lock:
                _active.pop(self._ident, None)

    def _invoke_excepthook(self):
        try:
            excepthook(ExceptHookArgs((*_sys.exc_info(), self)))
        except Exception as failure:
            # Show what went wrong in the hook, not the exception it was given.
            failure.__suppress_context__ = True
            stderr = _sys.stderr or self._stderr
            if stderr is not None:
                print('Exception in threading.excepthook:', file=stderr, flush=True)
            _sys.excepthook(*_sys.exc_info())

    def join(self, timeout=None):
        """Wait until the thread ends or the time is up."""
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = max(timeout, 0)
        self._handle.join(timeout)

    def is_alive(self):
        """Return True from start() until run() has ended."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._handle.is_done()

    @property
    def name(self):
        """A string for people; it need not be unique."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)
        if _set_os_name is not None and self._ident == get_ident():
            _set_os_name(self._name)

    @property
    def ident(self):
        """The identifier, a nonzero integer, or None before start()."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        """The identifier the operating system uses, or None before start()."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._native_id

    @property
    def daemon(self):
        """True when the program does not wait for this thread at its end."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if daemonic and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this interpreter')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        """Deprecated: read the attribute daemon."""
        _deprecated('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        """Deprecated: set the attribute daemon."""
        _deprecated('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        """Deprecated: read the attribute name."""
        _deprecated('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        """Deprecated: set the attribute name."""
        _deprecated('setName() is deprecated, set the name attribute instead')
        self.name = name


# Exceptions that nobody caught in a thread.

class ExceptHookArgs(tuple):
    """What excepthook() is given: exc_type, exc_value, exc_traceback, thread."""

    __module__ = '_thread'
    __qualname__ = '_ExceptHookArgs'
    __slots__ = ()

    def __new__(cls, iterable=()):
        self = tuple.__new__(cls, iterable)
        if len(self) != 4:
            raise TypeError('_thread._ExceptHookArgs() takes a 4-sequence '
                            '(%d-sequence given)' % len(self))
        return self

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ('_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, '
                'exc_traceback=%r, thread=%r)' % tuple(self))


def excepthook(args, /):
    """Print the exception that ended a thread; SystemExit ends it silently."""
    if not isinstance(args, ExceptHookArgs):
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    exc_type, exc_value, exc_traceback, thread = args
    if exc_type is SystemExit:
        return
    file = _sys.stderr
    if file is None and thread is not None:
        file = thread._stderr
    if file is None:
        return
    name = get_ident() if thread is None else thread.name
    file.write('Exception in thread %s:\n' % name)
    _sys._print_exception(exc_type, exc_value, exc_traceback, file)
    file.flush()


__excepthook__ = excepthook


class Timer(Thread):
    """A thread that calls a function after a number of seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Stop the timer if the function has not been called yet."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def _adopt(thread, ident):
    # That thread runs already, without a Thread object: make this the one,
    # as Thread._bootstrap_inner() would.
    thread._ident = ident
    thread._native_id = get_native_id()
    thread._handle = _make_thread_handle(ident)
    thread._started.set()
    with _active_limbo_lock:
        _active[ident] = thread


class _MainThread(Thread):
    # The thread that runs the program: it is there before this module is.

    def __init__(self):
        # Not Thread.__init__(daemon=None): that asks for the current thread.
        super().__init__(name='MainThread', daemon=False)
        # Not get_ident(): another thread may import this module first.
        _adopt(self, _get_main_thread_ident())


# A dummy thread has no _bootstrap() that ends. What ends with it is its
# thread-local storage, and then the last reference to one of these.
_foreign = local()


class _Unlist:

    def __init__(self, dummy):
        self._dummy = dummy

    def __del__(self):
        with _active_limbo_lock:
            if _active.get(self._dummy._ident) is self._dummy:
                del _active[self._dummy._ident]


class _DummyThread(Thread):
    # Stands for a thread that _thread.start_new_thread() began.

    def __init__(self):
        super().__init__(name=_newname('Dummy-%d'),
                         daemon=_daemon_threads_allowed())
        _adopt(self, get_ident())
        _foreign.unlist = _Unlist(self)

    def is_alive(self):
        if self._started.is_set() and not self._handle.is_done():
            return True
        raise RuntimeError('thread is not alive')

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def current_thread():
    """Return the Thread object of the thread that calls."""
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    """Deprecated spelling of current_thread()."""
    _deprecated('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def active_count():
    """Return how many threads are alive."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def activeCount():
    """Deprecated spelling of active_count()."""
    _deprecated('activeCount() is deprecated, use active_count() instead')
    return active_count()


def enumerate():
    """Return a list of the threads that are alive."""
    with _active_limbo_lock:
        return list(_active.values()) + list(_limbo.values())


def main_thread():
    """Return the Thread object of the thread that runs the program."""
    return _main_thread


# The end of the program.

_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *arg, **kwargs):
    # Calls func when the main thread has ended, before non-daemon threads
    # are joined; concurrent.futures stops its pools this way.
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append((func, arg, kwargs))


def _shutdown():
    # The interpreter calls this when the main thread has run to its end.
    global _SHUTTING_DOWN
    if _main_thread._handle.is_done() and _is_main_interpreter():
        return
    _SHUTTING_DOWN = True
    for func, arg, kwargs in reversed(_threading_atexits):
        func(*arg, **kwargs)
    if _is_main_interpreter():
        _main_thread._handle._set_done()
    _thread._shutdown()


_main_thread = _MainThread()


def _after_fork():
    """Only the thread that has forked is in the child: it is the main thread there."""
    global _active_limbo_lock, _main_thread
    _active_limbo_lock = RLock()
    ident = get_ident()
    current = _active.get(ident)
    if current is None:
        current = _main_thread
    for thread in list(_active.values()) + list(_limbo.values()):
        if thread is not current:
            thread._handle._set_done()
    _active.clear()
    _limbo.clear()
    current._ident = ident
    _active[ident] = current
    _main_thread = current


def __getattr__(name):
    # CPython keeps a weak set of threads that nobody has joined, for its tests.
    if name == '_dangling':
        from weakref import WeakSet
        return WeakSet(enumerate())
    raise AttributeError("module 'threading' has no attribute %r" % name)
