"""InterpreterPoolExecutor. Mirrors Lib/concurrent/futures/interpreter.py of CPython 3.14.

A pool of threads, each with an interpreter of its own in which its calls run.
"""

import sys
import traceback
from concurrent import interpreters
from concurrent.futures import thread as _thread


def do_call(results, func, args, kwargs):
    # Runs in the other interpreter: what it raises comes back through a queue.
    try:
        return func(*args, **kwargs)
    except BaseException as exc:
        try:
            results.put(exc)
        except interpreters.NotShareableError:
            print('exception is not shareable:', file=sys.stderr)
            traceback.print_exception(exc)
            results.put(None)
        raise


class WorkerContext(_thread.WorkerContext):
    """A worker's interpreter."""

    @classmethod
    def prepare(cls, initializer, initargs):

        def resolve_task(fn, args, kwargs):
            if isinstance(fn, str):
                raise TypeError('scripts not supported')
            return (fn, args, kwargs)

        initdata = None
        if initializer is not None:
            initdata = resolve_task(initializer, initargs, {})

        def create_context():
            return cls(initdata)

        return create_context, resolve_task

    def __init__(self, initdata):
        self.initdata = initdata
        self.interp = None
        self.results = None

    def __del__(self):
        if self.interp is not None:
            self.finalize()

    def initialize(self):
        self.interp = interpreters.create()
        try:
            self.results = interpreters.create_queue(0)
            if self.initdata:
                self.run(self.initdata)
        except BaseException:
            self.finalize()
            raise

    def finalize(self):
        interp = self.interp
        self.interp = self.results = None
        if interp is not None:
            interp.close()

    def run(self, task):
        try:
            return self.interp.call(do_call, self.results, *task)
        except interpreters.ExecutionFailed as wrapper:
            exc = self.results.get()
            if exc is None:
                raise
            raise exc from wrapper


class BrokenInterpreterPool(_thread.BrokenThreadPool):
    """A worker's initializer failed."""


class InterpreterPoolExecutor(_thread.ThreadPoolExecutor):
    """Runs calls in interpreters, one for each of at most max_workers threads."""

    BROKEN = BrokenInterpreterPool

    @classmethod
    def prepare_context(cls, initializer, initargs):
        return WorkerContext.prepare(initializer, initargs)

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None,
                 initargs=()):
        super().__init__(
            max_workers,
            thread_name_prefix or f'InterpreterPoolExecutor-{self._counter()}',
            initializer, initargs)
