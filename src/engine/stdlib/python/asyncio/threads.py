"""Functions that block, in a thread. Mirrors Lib/asyncio/threads.py."""

import contextvars
import functools

from asyncio import events

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    """Call func in a thread of the loop's executor; await the result."""
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    call = functools.partial(context.run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)
