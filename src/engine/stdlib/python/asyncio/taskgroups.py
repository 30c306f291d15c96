"""Tasks that end together. Mirrors Lib/asyncio/taskgroups.py of CPython 3.13 and 3.14."""

from asyncio import events, exceptions, futures, tasks

__all__ = ('TaskGroup',)


class TaskGroup:
    """Waits for all its tasks at the end of the block; one that fails cancels the others."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = ['']
        if self._tasks:
            info.append(f'tasks={len(self._tasks)}')
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._aborting:
            info.append('cancelling')
        elif self._entered:
            info.append('entered')
        return f'<TaskGroup{" ".join(info)}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        try:
            return await self._aexit(et, exc)
        finally:
            # Exceptions' tracebacks refer to this frame, and must not be kept by it.
            tb = None
            self._parent_task = None
            self._errors = None
            self._base_error = None
            exc = None

    async def _aexit(self, et, exc):
        self._exiting = True
        if (et is not None and self._is_base_error(exc)
                and self._base_error is None):
            self._base_error = exc
        # What cancelled the block, or the wait for the tasks.
        cancellation = None
        if et is not None:
            if issubclass(et, exceptions.CancelledError):
                cancellation = exc
            if not self._aborting:
                self._abort()
        # A task may start others, and the parent may be cancelled more than once.
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except exceptions.CancelledError as ex:
                if not self._aborting:
                    cancellation = ex
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error
        # The group's own request to cancel the parent is taken back; when there
        # was no other, the parent is not cancelled.
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancellation = None
        # Errors are more important than a cancellation.
        if cancellation is not None and not self._errors:
            raise cancellation
        if et is not None and not issubclass(et, exceptions.CancelledError):
            self._errors.append(exc)
        if not self._errors:
            return
        if self._parent_task.cancelling():
            # Cancelled from outside: that must show again at its next await.
            self._parent_task.uncancel()
            self._parent_task.cancel()
        raise BaseExceptionGroup('unhandled errors in a TaskGroup',
                                 self._errors) from None

    def create_task(self, coro, **kwargs):
        """Start a task of the group."""
        if not self._entered:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = self._loop.create_task(coro, **kwargs)
        futures.future_add_to_awaited_by(task, self._parent_task)
        # An eager task may be done already, and its errors still have to be known.
        if task.done():
            self._on_task_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        try:
            return task
        finally:
            del task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for t in self._tasks:
            if not t.done():
                t.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        futures.future_discard_from_awaited_by(task, self._parent_task)
        if self._on_completed_fut is not None and not self._tasks:
            if not self._on_completed_fut.done():
                self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            # The block ended without waiting; there is nobody to tell but the loop.
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent '
                           f'task {self._parent_task} is already completed',
                'exception': exc,
                'task': task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The block itself may be waiting for something: cancel that.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
