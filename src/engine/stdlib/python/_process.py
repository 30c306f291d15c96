"""Processes in `os`: what is native, and what is written on top of it.

Mirrors the parts of CPython's Lib/os.py and posix that start other programs (exec*,
spawn*, posix_spawn, system, popen). There are Python itself and some tools of the
shell (_tools.py); anything else is not found.
"""

import sys as _sys
import _posix_process as _native
from posix import _exit, waitpid, waitstatus_to_exitcode

__all__ = [
    '_exit', 'P_WAIT', 'P_NOWAIT', 'P_NOWAITO', 'execv', 'execve', 'execl', 'execle',
    'execlp', 'execlpe', 'execvp', 'execvpe', 'spawnv', 'spawnve', 'spawnvp', 'spawnvpe',
    'spawnl', 'spawnle', 'spawnlp', 'spawnlpe', 'posix_spawn', 'posix_spawnp', 'system',
    'popen', 'POSIX_SPAWN_OPEN', 'POSIX_SPAWN_CLOSE', 'POSIX_SPAWN_DUP2',
]

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2 = range(3)


def _text(value):
    import os
    return os.fsdecode(value)


def _words(path, args):
    """Return the command line: the program's path first, whatever it is to be called."""
    args = [_text(a) for a in args]
    if not args:
        raise ValueError('arg 2 must not be empty')
    return [_text(path), *args[1:]]


def _environment(env):
    if env is None:
        import os
        env = os.environ
    return [(_text(k), _text(v)) for k, v in env.items()]


def _spawn(path, args, env, moves=(), keep=None, close=False):
    """Start a program; without `keep` it gets everything that is inheritable."""
    return _native._spawn_program(_words(path, args), _environment(env), None, list(moves),
                                  list(keep or ()), close)


def execve(path, args, env):
    """Run another program in this process."""
    for stream in (_sys.stdout, _sys.stderr):
        if stream is not None:
            stream.flush()
    _native._exec_program(_words(path, args), _environment(env), None, [], [], False)


def execv(path, args):
    execve(path, args, None)


execvp = execv
execvpe = execve


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


execlp = execl
execlpe = execle


def spawnve(mode, file, args, env):
    """Start a program; wait for it if `mode` says so."""
    pid = _spawn(file, args, env)
    if mode == P_NOWAIT:
        return pid
    return waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return spawnve(mode, file, args, None)


spawnvp = spawnv
spawnvpe = spawnve


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


spawnlp = spawnl
spawnlpe = spawnle


def posix_spawn(path, argv, env, /, *, file_actions=None, setpgroup=None, resetids=False,
                setsid=False, setsigmask=(), setsigdef=(), scheduler=None):
    """Start a program, with other descriptors if need be."""
    import os
    moves, opened = [], []
    try:
        for action in file_actions or ():
            kind, fd, *more = action
            if kind == POSIX_SPAWN_OPEN:
                source = os.open(*more)
                opened.append(source)
                moves.append((fd, source))
            elif kind == POSIX_SPAWN_DUP2:
                moves.append((more[0], fd))
            elif kind != POSIX_SPAWN_CLOSE:
                raise TypeError('Unknown file_actions identifier')
        return _spawn(path, argv, env, moves)
    finally:
        for fd in opened:
            os.close(fd)


posix_spawnp = posix_spawn


def system(command):
    """Run a command of the shell, return its wait status."""
    for stream in (_sys.stdout, _sys.stderr):
        if stream is not None:
            stream.flush()
    pid = _spawn('/bin/sh', ['sh', '-c', _text(command)], None)
    return waitpid(pid, 0)[1]


def popen(cmd, mode='r', buffering=-1):
    """Run a command of the shell, return a file to read from or write to."""
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode not in ('r', 'w'):
        raise ValueError('invalid mode %r' % mode)
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    import subprocess
    if mode == 'r':
        proc = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE,
                                bufsize=buffering)
        return _wrap_close(proc.stdout, proc)
    proc = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE,
                            bufsize=buffering)
    return _wrap_close(proc.stdin, proc)


class _wrap_close:
    """The file of a command, which close() waits for."""

    def __init__(self, stream, proc):
        self._stream = stream
        self._proc = proc

    def close(self):
        self._stream.close()
        returncode = self._proc.wait()
        if returncode == 0:
            return None
        return returncode << 8 if returncode > 0 else -returncode

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)
