"""What a process that starts from nothing needs to know, and how it learns it.

Mirrors CPython 3.13 and 3.14, Lib/multiprocessing/spawn.py, for POSIX.
"""

import os
import sys
import types

from . import get_start_method, set_start_method
from . import process
from .context import reduction
from . import util

__all__ = ['_main', 'freeze_support', 'set_executable', 'get_executable',
           'get_preparation_data', 'get_command_line', 'import_main_path']

WINEXE = False
WINSERVICE = False

_python_exe = sys.executable


def set_executable(exe):
    global _python_exe
    _python_exe = exe if exe is None else os.fsdecode(exe)


def get_executable():
    return _python_exe


def is_forking(argv):
    return len(argv) >= 2 and argv[1] == '--multiprocessing-fork'


def freeze_support():
    """Only of use for frozen programs."""


def get_command_line(**kwds):
    """Return the command that starts a child."""
    prog = 'from multiprocessing.spawn import spawn_main; spawn_main(%s)'
    prog %= ', '.join('%s=%r' % item for item in kwds.items())
    return [get_executable(), '-c', prog, '--multiprocessing-fork']


def spawn_main(pipe_handle, parent_pid=None, tracker_fd=None):
    """What a spawned child runs."""
    assert is_forking(['', *sys.argv[1:]]), 'Not forking'
    parent_sentinel = os.dup(pipe_handle)
    exitcode = _main(pipe_handle, parent_sentinel)
    sys.exit(exitcode)


def _read_all(fd):
    """Return two objects that were sent one after the other, each with its length."""
    def exactly(n):
        parts = []
        while n > 0:
            part = os.read(fd, n)
            if not part:
                raise EOFError('Ran out of input')
            parts.append(part)
            n -= len(part)
        return b''.join(parts)
    return exactly(int.from_bytes(exactly(8), 'big'))


def _write_all(fd, *pieces):
    for piece in pieces:
        data = len(piece).to_bytes(8, 'big') + piece
        while data:
            data = data[os.write(fd, data):]


def _main(fd, parent_sentinel):
    process.current_process()._inheriting = True
    try:
        preparation_data = reduction.pickle.loads(_read_all(fd))
        prepare(preparation_data)
        self = reduction.pickle.loads(_read_all(fd))
    finally:
        del process.current_process()._inheriting
        os.close(fd)
    return self._bootstrap(parent_sentinel)


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError('''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        ''')


def get_preparation_data(name):
    """Return what a child has to know before it can unpickle its process object."""
    _check_not_importing_main()
    d = dict(
        log_to_stderr=util._log_to_stderr,
        authkey=process.current_process().authkey,
    )
    if util._logger is not None:
        d['log_level'] = util._logger.getEffectiveLevel()
    d.update(
        name=name,
        sys_path=sys.path.copy(),
        sys_argv=sys.argv,
        orig_dir=process.ORIGINAL_DIR,
        dir=os.getcwd(),
        start_method=get_start_method(),
    )
    # The main module comes to the child by its file, or by its name after -m.
    main_module = sys.modules['__main__']
    main_mod_name = getattr(main_module.__spec__, 'name', None)
    if main_mod_name is not None:
        d['init_main_from_name'] = main_mod_name
    else:
        main_path = getattr(main_module, '__file__', None)
        if main_path is not None:
            if not os.path.isabs(main_path) and process.ORIGINAL_DIR is not None:
                main_path = os.path.join(process.ORIGINAL_DIR, main_path)
            d['init_main_from_path'] = os.path.normpath(main_path)
            d['main_file'] = main_module.__file__
    return d


old_main_modules = []


def prepare(data):
    """Make of this process what the data say."""
    if 'name' in data:
        process.current_process().name = data['name']
    if 'authkey' in data:
        process.current_process().authkey = data['authkey']
    if 'log_to_stderr' in data and data['log_to_stderr']:
        util.log_to_stderr()
    if 'log_level' in data:
        util.get_logger().setLevel(data['log_level'])
    if 'sys_path' in data:
        sys.path = data['sys_path']
    if 'sys_argv' in data:
        sys.argv = data['sys_argv']
    if 'dir' in data:
        os.chdir(data['dir'])
    if 'orig_dir' in data:
        process.ORIGINAL_DIR = data['orig_dir']
    if 'start_method' in data:
        set_start_method(data['start_method'], force=True)
    if 'init_main_from_path' in data:
        _fixup_main_from_path(data['init_main_from_path'], data.get('main_file'))


def _fixup_main_from_path(main_path, main_file=None):
    """Run the program's file once more, under another name: __mp_main__."""
    current_main = sys.modules['__main__']
    main_name = os.path.splitext(os.path.basename(main_path))[0]
    if main_name == 'ipython' or main_path.startswith('<'):
        return
    if getattr(current_main, '__file__', None) == main_path:
        return
    old_main_modules.append(current_main)
    main_module = types.ModuleType('__mp_main__')
    main_module.__file__ = main_path
    main_module.__package__ = ''
    source = _source_of(main_path, main_file)
    # The code knows its file by the name it was started with.
    code = compile(source, main_file or main_path, 'exec')
    sys.modules['__main__'] = sys.modules['__mp_main__'] = main_module
    exec(code, main_module.__dict__)


def _source_of(path, name):
    import _multiprocessing
    source = _multiprocessing.source_text(name or path)
    if source is None:
        source = _multiprocessing.source_text(path)
    if source is None:
        with open(path, encoding='utf-8') as f:
            source = f.read()
    return source


def import_main_path(main_path):
    """Run the file as __mp_main__."""
    _fixup_main_from_path(main_path)
