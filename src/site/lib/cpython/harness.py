"""Runs one program as `python program.py` would: as __main__, with its arguments, its tracebacks and its exit status."""
import asyncio, atexit, sys, time, traceback, types
import pyodide.webloop

# What the program has asked for that this interpreter does not have: CPython says so itself, by its audit events.
_asked_for = set()
_TELLING = {
    '_thread.start_new_thread': 'threads',
    '_thread.start_joinable_thread': 'threads',
    'os.fork': 'processes',
    'os.forkpty': 'processes',
    'os.posix_spawn': 'processes',
    'subprocess.Popen': 'processes',
}


def _listen(event, arguments):
    if event in _TELLING:
        _asked_for.add(_TELLING[event])


class _Waiting:
    """In the place of a selector: there is nothing to wait for but time."""

    def select(self, timeout):
        while timeout is None:
            time.sleep(1)
        if timeout > 0:
            time.sleep(timeout)
        return ()


class _Loop(asyncio.BaseEventLoop):
    """asyncio's own loop. Pyodide's hands every step to the browser, which a program that runs to its end cannot wait for."""

    _selector = _Waiting()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class _Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = _Loop


def _as_python_comes():
    """Takes back what Pyodide changes for programs that share a page, and what leads out of Python."""
    asyncio.run = asyncio.runners.run
    asyncio.events._event_loop_policy = _Policy()
    asyncio._set_running_loop(None)
    time.sleep = pyodide.webloop._orig_sleep
    sys.meta_path[:] = [finder for finder in sys.meta_path if 'pyodide' not in type(finder).__module__]
    for name in [name for name in sys.modules if name.partition('.')[0] in ('js', 'pyodide_js')]:
        del sys.modules[name]


def _show(error):
    # Without this file's own frame.
    trace = error.__traceback__ and error.__traceback__.tb_next
    if sys.excepthook is sys.__excepthook__:
        traceback.print_exception(type(error), error, trace, file=sys.stderr)
    else:
        sys.excepthook(type(error), error, trace)


def run_program(source, filename):
    """The exit status, and what was asked for in vain."""
    _as_python_comes()
    main = types.ModuleType('__main__')
    main.__dict__.update(__builtins__=__builtins__, __file__=filename)
    sys.argv, sys.modules['__main__'] = [filename], main
    sys.excepthook = sys.__excepthook__
    sys.stdout.reconfigure(line_buffering=True)
    sys.addaudithook(_listen)
    status = 0
    try:
        exec(compile(source, filename, 'exec', dont_inherit=True), main.__dict__)
    except SystemExit as stop:
        if isinstance(stop.code, int):
            status = stop.code & 0xFF
        elif stop.code is not None:
            print(stop.code, file=sys.stderr)
            status = 1
    except BaseException as error:
        status = 130 if isinstance(error, KeyboardInterrupt) else 1
        _show(error)
    atexit._run_exitfuncs()
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except (AttributeError, ValueError):
            pass
    return status, ' '.join(sorted(_asked_for))
