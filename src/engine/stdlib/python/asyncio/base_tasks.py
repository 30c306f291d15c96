"""The text and the stack of tasks. Mirrors Lib/asyncio/base_tasks.py."""

from asyncio import base_futures, coroutines


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = 'cancelling'
    info.insert(1, 'name=%r' % task.get_name())
    at = 2
    if task._fut_waiter is not None:
        info.insert(at, f'wait_for={task._fut_waiter!r}')
    if task._coro:
        info.insert(at, f'coro=<{coroutines._format_coroutine(task._coro)}>')
    return info


def _task_repr(task):
    if id(task) in base_futures._repr_running:
        return '...'
    base_futures._repr_running.add(id(task))
    try:
        return f'<{task.__class__.__name__} {" ".join(_task_repr_info(task))}>'
    finally:
        base_futures._repr_running.discard(id(task))


def _task_get_stack(task, limit):
    frames = []
    coro = task._coro
    f = None
    for name in ('cr_frame', 'gi_frame', 'ag_frame'):
        if hasattr(coro, name):
            f = getattr(coro, name)
            break
    if f is not None:
        # A suspended coroutine: its one frame, and who awaits it in turn.
        while f is not None and (limit is None or limit > 0):
            if limit is not None:
                limit -= 1
            frames.append(f)
            f = f.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or limit > 0):
            if limit is not None:
                limit -= 1
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import linecache
    import traceback
    extracted = []
    checked = set()
    for f in task.get_stack(limit=limit):
        code = f.f_code
        if code.co_filename not in checked:
            checked.add(code.co_filename)
            linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, f.f_lineno, f.f_globals)
        extracted.append((code.co_filename, f.f_lineno, code.co_name, line))
    exc = task._exception
    if not extracted:
        print(f'No stack for {task!r}', file=file)
    elif exc is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    traceback.print_list(extracted, file=file)
    if exc is not None:
        for line in traceback.format_exception_only(exc.__class__, exc):
            print(line, file=file, end='')
