"""Queues for threads.

Mirrors CPython 3.13 and 3.14: Lib/queue.py. SimpleQueue is native (_queue).
"""

import threading
from _collections import deque
from heapq import heappop, heappush
from time import monotonic as time

try:
    from _queue import Empty, SimpleQueue
except ImportError:
    # Only where a program keeps the native module from being imported.
    SimpleQueue = None

    class Empty(Exception):
        'Exception raised by Queue.get(block=0)/get_nowait().'

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue',
           'SimpleQueue']


try:
    from _queue import Empty, SimpleQueue
except ImportError:
    SimpleQueue = None

    class Empty(Exception):
        """Nothing to get."""


class Full(Exception):
    """No room to put."""


class ShutDown(Exception):
    """The queue was shut down."""


class Queue:
    """A first-in, first-out queue that holds up to maxsize items (0: any number)."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # One lock guards everything; the three conditions share it.
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)

    # What a subclass overrides to keep its items in another way. These run
    # with the lock held.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def put(self, item, block=True, timeout=None):
        """Add an item; wait for room, for up to timeout seconds, if block."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if block:
                    _check_timeout(timeout)
                if self._qsize() >= self.maxsize:
                    self._wait_for_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _wait_for_room(self, block, timeout):
        if not block:
            raise Full
        deadline = None if timeout is None else time() + timeout
        while self._qsize() >= self.maxsize:
            if deadline is not None:
                timeout = deadline - time()
                if timeout <= 0.0:
                    raise Full
            self.not_full.wait(timeout)
            if self.is_shutdown:
                raise ShutDown

    def get(self, block=True, timeout=None):
        """Take an item; wait for one, for up to timeout seconds, if block."""
        with self.not_empty:
            if self.is_shutdown:
                # What is left is still handed out, but nothing more comes.
                if not self._qsize():
                    raise ShutDown
            if block:
                _check_timeout(timeout)
            if not self._qsize():
                self._wait_for_item(block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def _wait_for_item(self, block, timeout):
        if not block:
            raise Empty
        deadline = None if timeout is None else time() + timeout
        while not self._qsize():
            if deadline is not None:
                timeout = deadline - time()
                if timeout <= 0.0:
                    raise Empty
            self.not_empty.wait(timeout)
            if self.is_shutdown and not self._qsize():
                raise ShutDown

    def put_nowait(self, item):
        """Add an item, or raise Full at once."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item, or raise Empty at once."""
        return self.get(block=False)

    def task_done(self):
        """Say that the work on one item is finished."""
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        """Wait until task_done() was called once for every item."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """Return the number of items; it may be another one at once."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Return True if there is no item now."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Return True if there is no room now."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def shutdown(self, immediate=False):
        """Make put() raise ShutDown, and get() too: once empty, or at once."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                # Nobody will do the work that is thrown away.
                dropped = self._qsize()
                for _ in range(dropped):
                    self._get()
                self.unfinished_tasks = max(self.unfinished_tasks - dropped, 0)
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()


class PriorityQueue(Queue):
    """A queue that hands out its smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """A queue that hands out its newest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class _PySimpleQueue:
    """SimpleQueue for who does without the native one."""

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)

    def put(self, item, block=True, timeout=None):
        """Add an item; never waits, whatever block and timeout say."""
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Take an item; wait for one, for up to timeout seconds, if block."""
        _check_timeout(timeout)
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        """Add an item."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item, or raise Empty at once."""
        return self.get(block=False)

    def empty(self):
        """Return True if there is no item now."""
        return len(self._queue) == 0

    def qsize(self):
        """Return the number of items; it may be another one at once."""
        return len(self._queue)


if SimpleQueue is None:
    SimpleQueue = _PySimpleQueue


def _check_timeout(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _generic_alias(cls, item):
    # Queue[int], for annotations: types.GenericAlias without the import.
    return type(list[int])(cls, item)


class _PySimpleQueue:
    """An unbounded first in, first out queue without joining."""

    def __init__(self):
        self._queue = deque()
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Add an item; never blocks."""
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Take the oldest item, waiting for one if there is none."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        """Add an item."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take the oldest item, or raise Empty."""
        return self.get(block=False)

    def empty(self):
        """Return True when there is nothing to take, for the moment."""
        return len(self._queue) == 0

    def qsize(self):
        """Return how many items there are, for the moment."""
        return len(self._queue)

    __class_getitem__ = classmethod(type(list[int]))


if SimpleQueue is None:
    SimpleQueue = _PySimpleQueue
