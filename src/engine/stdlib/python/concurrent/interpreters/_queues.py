"""Queues between interpreters. Mirrors concurrent.interpreters of CPython 3.14.

Who waits looks again every ten milliseconds, as there.
"""

import queue
import time
import weakref
import _interpqueues as _queues
from _interpqueues import QueueError, QueueNotFoundError
from concurrent.interpreters import _crossinterp
from concurrent.interpreters._crossinterp import UNBOUND_ERROR, UNBOUND_REMOVE

__all__ = [
    'UNBOUND', 'UNBOUND_ERROR', 'UNBOUND_REMOVE',
    'create', 'list_all',
    'Queue',
    'QueueError', 'QueueNotFoundError', 'QueueEmpty', 'QueueFull',
    'ItemInterpreterDestroyed',
]


class QueueEmpty(QueueError, queue.Empty):
    """The queue is empty, or has been for too long."""


class QueueFull(QueueError, queue.Full):
    """The queue is full, or has been for too long."""


class ItemInterpreterDestroyed(QueueError, _crossinterp.ItemInterpreterDestroyed):
    """The interpreter that put the item has ended."""


UNBOUND = _crossinterp.singleton('queue', __name__)


def _flag(unbounditems):
    if unbounditems is None:
        return -1
    if unbounditems is UNBOUND:
        unbounditems = _crossinterp.UNBOUND
    flag, = _crossinterp.serialize_unbound(unbounditems)
    return flag


def _resolve(flag):
    found = _crossinterp.resolve_unbound(flag, ItemInterpreterDestroyed)
    return UNBOUND if found is _crossinterp.UNBOUND else found


def create(maxsize=0, *, unbounditems=UNBOUND):
    """Return a new queue; unbounditems is what put() takes where it is not told."""
    flag = _flag(unbounditems)
    self = Queue(_queues.create(maxsize, flag, -1))
    self._unbound = (flag, unbounditems)
    return self


def list_all():
    """Return all queues of the process."""
    return [Queue(qid) for qid, _, _ in _queues.list_all()]


# One object for each queue, as long as somebody has it.
_known_queues = weakref.WeakValueDictionary()


def _deadline(timeout):
    if timeout is None:
        return None
    timeout = int(timeout)
    if timeout < 0:
        raise ValueError('timeout value must be non-negative')
    return time.time() + timeout


class Queue:
    """A queue between interpreters, with the methods of queue.Queue."""

    def __new__(cls, id, /):
        if not isinstance(id, int):
            raise TypeError(f'id must be an int, got {id!r}')
        id = int(id)
        self = _known_queues.get(id)
        if self is None:
            self = super().__new__(cls)
            self._id = id
            _known_queues[id] = self
            _queues.bind(id)
        return self

    def __del__(self):
        try:
            _queues.release(self._id)
        except QueueNotFoundError:
            pass

    def __repr__(self):
        return f'{type(self).__name__}({self.id})'

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return (type(self), (self._id,))

    @property
    def id(self):
        return self._id

    @property
    def unbounditems(self):
        try:
            return self._unbound[1]
        except AttributeError:
            flag, _ = _queues.get_queue_defaults(self._id)
            self._unbound = (flag, _resolve(flag))
            return self._unbound[1]

    @property
    def maxsize(self):
        try:
            return self._maxsize
        except AttributeError:
            self._maxsize = _queues.get_maxsize(self._id)
            return self._maxsize

    def empty(self):
        return self.qsize() == 0

    def full(self):
        return _queues.is_full(self._id)

    def qsize(self):
        return _queues.get_count(self._id)

    def put(self, obj, block=True, timeout=None, *, unbounditems=None,
            _delay=10 / 1000):
        """Add an object; wait while the queue is full.

        The other end gets a copy, but for queues and the memory of a
        memoryview. unbounditems says what it gets if this interpreter ends
        before that: UNBOUND, an error (UNBOUND_ERROR) or nothing at all
        (UNBOUND_REMOVE).
        """
        if not block:
            return self.put_nowait(obj, unbounditems=unbounditems)
        flag = _flag(unbounditems)
        end = _deadline(timeout)
        while True:
            try:
                _queues.put(self._id, obj, flag)
            except QueueFull:
                if end is not None and time.time() >= end:
                    raise
                time.sleep(_delay)
            else:
                break

    def put_nowait(self, obj, *, unbounditems=None):
        _queues.put(self._id, obj, _flag(unbounditems))

    def get(self, block=True, timeout=None, *, _delay=10 / 1000):
        """Take the next object; wait while there is none."""
        if not block:
            return self.get_nowait()
        end = _deadline(timeout)
        while True:
            try:
                return self.get_nowait()
            except QueueEmpty:
                if end is not None and time.time() >= end:
                    raise
                time.sleep(_delay)

    def get_nowait(self):
        obj, flag = _queues.get(self._id)
        return obj if flag is None else _resolve(flag)


_queues._register_heap_types(Queue, QueueEmpty, QueueFull)
