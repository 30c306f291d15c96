"""The server that forks: a process with one thread that never runs the program.

Mirrors CPython 3.13 and 3.14, Lib/multiprocessing/forkserver.py. Requests come with
descriptors through a channel of the simulated kernel instead of a Unix socket.
"""

import os
import sys
import threading
import _multiprocessing

from . import process
from . import spawn
from . import util

__all__ = ['ensure_running', 'get_inherited_fds', 'connect_to_new_process',
           'set_forkserver_preload']

MAXFDS_TO_SEND = 256


class ForkServer(object):

    def __init__(self):
        self._forkserver_address = None
        self._forkserver_alive_fd = None
        self._forkserver_pid = None
        self._inherited_fds = None
        self._lock = threading.Lock()
        self._preload_modules = ['__main__']

    def _stop(self):
        with self._lock:
            self._stop_unlocked()

    def _stop_unlocked(self):
        if self._forkserver_pid is None:
            return
        os.close(self._forkserver_alive_fd)
        self._forkserver_alive_fd = None
        os.waitpid(self._forkserver_pid, 0)
        self._forkserver_pid = None
        self._forkserver_address = None

    def set_forkserver_preload(self, modules_names):
        """Name modules that the server imports before it forks."""
        if not all(type(mod) is str for mod in modules_names):
            raise TypeError('module_names must be a list of strings')
        self._preload_modules = modules_names

    def get_inherited_fds(self):
        """Return the descriptors that came with the request, None outside of a child."""
        return self._inherited_fds

    def connect_to_new_process(self, fds):
        """Ask for a process: what tells of its end, and what it reads its data from."""
        self.ensure_running()
        if len(fds) + 4 >= MAXFDS_TO_SEND:
            raise ValueError('too many fds')
        parent_r, child_w = os.pipe()
        child_r, parent_w = os.pipe()
        try:
            _multiprocessing.channel_send(self._forkserver_address, b'',
                                          [child_r, child_w, *fds])
            return parent_r, parent_w
        except:
            os.close(parent_r)
            os.close(parent_w)
            raise
        finally:
            os.close(child_r)
            os.close(child_w)

    def ensure_running(self):
        """Start the server unless it runs."""
        with self._lock:
            if self._forkserver_pid is not None:
                pid, status = os.waitpid(self._forkserver_pid, os.WNOHANG)
                if not pid:
                    return
                os.close(self._forkserver_alive_fd)
                self._forkserver_address = None
                self._forkserver_alive_fd = None
                self._forkserver_pid = None

            cmd = ('from multiprocessing.forkserver import main; main(%r, %d, %r)')
            address = _multiprocessing.fresh_name('listener')
            _multiprocessing.channel_open(address)
            alive_r, alive_w = os.pipe()
            preload = [m for m in self._preload_modules if m != '__main__']
            cmd %= (address, alive_r, preload)
            exe = spawn.get_executable()
            try:
                pid = util.spawnv_passfds(exe, [exe, '-c', cmd], [alive_r])
            except:
                os.close(alive_w)
                raise
            finally:
                os.close(alive_r)
            self._forkserver_address = address
            self._forkserver_alive_fd = alive_w
            self._forkserver_pid = pid


def main(address, alive_r, preload):
    """What the server runs: fork for each request, tell how the children have ended."""
    _multiprocessing.name_process('forkserver')
    for modname in preload:
        try:
            __import__(modname)
        except ImportError:
            pass
    util._close_stdin()
    pid_to_fd = {}
    while True:
        news = _multiprocessing.channel_receive(address, alive_r)
        if news is None:
            # Nobody is left who could ask.
            raise SystemExit
        if news is False:
            _report_ended(pid_to_fd)
            continue
        child_r, child_w, *fds = news[1]
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                os.close(alive_r)
                code = _serve_one(child_r, fds, list(pid_to_fd.values()))
            except Exception:
                sys.excepthook(*sys.exc_info())
                sys.stderr.flush()
            finally:
                os._exit(code)
        else:
            try:
                write_signed(child_w, pid)
            except BrokenPipeError:
                pass
            pid_to_fd[pid] = child_w
            os.close(child_r)
            for fd in fds:
                os.close(fd)


def _report_ended(pid_to_fd):
    while True:
        try:
            pid, sts = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        child_w = pid_to_fd.pop(pid, None)
        if child_w is not None:
            try:
                write_signed(child_w, os.waitstatus_to_exitcode(sts))
            except BrokenPipeError:
                pass
            os.close(child_w)


def _serve_one(child_r, fds, unused_fds):
    for fd in unused_fds:
        os.close(fd)
    _forkserver._forkserver_alive_fd = None
    _forkserver._inherited_fds = fds
    parent_sentinel = os.dup(child_r)
    return spawn._main(child_r, parent_sentinel)


def read_signed(fd):
    """Return a number of 8 bytes."""
    data = b''
    while len(data) < 8:
        s = os.read(fd, 8 - len(data))
        if not s:
            raise EOFError('unexpected EOF')
        data += s
    return int.from_bytes(data, sys.byteorder, signed=True)


def write_signed(fd, n):
    msg = n.to_bytes(8, sys.byteorder, signed=True)
    while msg:
        nbytes = os.write(fd, msg)
        if nbytes == 0:
            raise RuntimeError('should not get here')
        msg = msg[nbytes:]


_forkserver = ForkServer()
ensure_running = _forkserver.ensure_running
get_inherited_fds = _forkserver.get_inherited_fds
connect_to_new_process = _forkserver.connect_to_new_process
set_forkserver_preload = _forkserver.set_forkserver_preload
