"""What the process has used, and how much it may.

Mirrors CPython 3.13 and 3.14, Modules/resource.c, on the simulated machine: times are
those of the virtual clock, limits are kept but not enforced.
"""

import os as _os
import time as _time
from collections import namedtuple as _namedtuple

error = OSError

RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE = range(5)
RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_MEMLOCK, RLIMIT_AS = range(5, 10)
RLIMIT_SIGPENDING, RLIMIT_MSGQUEUE, RLIMIT_NICE, RLIMIT_RTPRIO, RLIMIT_RTTIME = range(11, 16)
RLIMIT_OFILE = RLIMIT_NOFILE
RLIM_INFINITY = -1
RUSAGE_SELF = 0
RUSAGE_CHILDREN = -1
RUSAGE_THREAD = 1

struct_rusage = _namedtuple('struct_rusage', [
    'ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt',
    'ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv',
    'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw'])
struct_rusage.__module__ = 'resource'

_limits = {number: (RLIM_INFINITY, RLIM_INFINITY) for number in range(16)}
_limits.update({RLIMIT_STACK: (8388608, RLIM_INFINITY), RLIMIT_CORE: (0, RLIM_INFINITY),
                RLIMIT_NOFILE: (1024, 1048576), RLIMIT_NPROC: (31000, 31000)})


def getrusage(who, /):
    """Return what the process, its thread or its children have used."""
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError('invalid who parameter')
    if who == RUSAGE_CHILDREN:
        t = _os.times()
        return struct_rusage(t.children_user, t.children_system, *[0] * 14)
    cpu = _time.process_time() if who == RUSAGE_SELF else _time.thread_time()
    return struct_rusage(cpu, 0.0, 11264, 0, 0, 0, 1200, *[0] * 9)


def _limit(resource):
    if not isinstance(resource, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(resource).__name__)
    if resource not in _limits:
        raise ValueError('invalid resource specified')
    return _limits[resource]


def getrlimit(resource, /):
    """Return the soft and the hard limit of a resource."""
    return _limit(resource)


def setrlimit(resource, limits, /):
    """Set the soft and the hard limit of a resource."""
    old_hard = _limit(resource)[1]
    if not isinstance(limits, (tuple, list)) or len(limits) != 2:
        raise ValueError('expected a tuple of 2 integers')
    soft, hard = limits
    if hard != RLIM_INFINITY and (soft == RLIM_INFINITY or soft > hard):
        raise ValueError('current limit exceeds maximum limit')
    if old_hard != RLIM_INFINITY and (hard == RLIM_INFINITY or hard > old_hard):
        raise ValueError('not allowed to raise maximum limit')
    _limits[resource] = soft, hard


def prlimit(pid, resource, limits=None, /):
    """Return the limits of a process, and set others."""
    old = _limit(resource)
    if limits is not None:
        setrlimit(resource, limits)
    return old


def getpagesize():
    """Return how many bytes a page of memory has."""
    return 4096
