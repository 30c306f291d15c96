"""Coroutines in an event loop. Mirrors Lib/asyncio of CPython 3.13 and 3.14.

What needs the network or other processes (streams, subprocess, transports of
sockets) is imported when it is asked for: most programs need none of it.
"""

import sys as _sys

from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.protocols import *
from asyncio.runners import *
from asyncio.queues import *
from asyncio.tasks import *
from asyncio.taskgroups import *
from asyncio.timeouts import *
from asyncio.threads import *
from asyncio.transports import *
from asyncio.unix_events import *

# Module by name.
_LATER = {
    'StreamReader': 'streams', 'StreamWriter': 'streams',
    'StreamReaderProtocol': 'streams', 'open_connection': 'streams',
    'start_server': 'streams', 'open_unix_connection': 'streams',
    'start_unix_server': 'streams', 'create_subprocess_exec': 'subprocess',
    'create_subprocess_shell': 'subprocess', 'Server': '_servers',
}
_MODULES = {'streams', 'subprocess', 'selector_events', 'trsock', 'base_subprocess',
            'staggered', 'graph'}

if _sys.version_info >= (3, 14):
    for _name in ('capture_call_graph', 'format_call_graph', 'print_call_graph',
                  'FrameCallGraphEntry', 'FutureCallGraph'):
        _LATER[_name] = 'graph'

__all__ = (base_events.__all__ + coroutines.__all__ + events.__all__
           + exceptions.__all__ + futures.__all__ + locks.__all__ + protocols.__all__
           + runners.__all__ + queues.__all__ + tasks.__all__ + taskgroups.__all__
           + timeouts.__all__ + threads.__all__ + transports.__all__
           + unix_events.__all__ + tuple(_LATER))


def __getattr__(name):
    module = _LATER.get(name)
    if module is None:
        if name in _MODULES:
            __import__('asyncio.' + name)
            return _sys.modules['asyncio.' + name]
        if _sys.version_info >= (3, 14) and name in (
                'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy'):
            events._deprecated(f'asyncio.{name}', stacklevel=3)
            return getattr(events, '_' + name, None) or getattr(unix_events, '_' + name)
        # 3.13 has no such function: there, the module answers, and its names are suggested.
        known = {} if _sys.version_info >= (3, 14) else {
            'name': name, 'obj': _sys.modules[__name__]}
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}', **known)
    __import__('asyncio.' + module)
    value = getattr(_sys.modules['asyncio.' + module], name)
    globals()[name] = value
    return value
