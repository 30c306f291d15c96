"""What _interpreters has written in Python: pickles that come from another
interpreter, and snapshots of exceptions that go to one (Python/crossinterp.c).
"""

import sys


def fields(config):
    """The fields of a configuration, as a dict."""
    return dict(vars(config))


def dump(obj):
    """A pickle, and the file of the script whose names may be in it."""
    import pickle
    main = sys.modules.get('__main__')
    file = getattr(main, '__file__', None)
    return pickle.dumps(obj), file if isinstance(file, str) else ''


# The other interpreter's script under a name that keeps its main part quiet.
_scripts = {}


def _script(file):
    module = _scripts.get(file)
    if module is None:
        import _traceback
        source = _traceback.source(file)
        if source is None:
            with open(file, encoding='utf-8') as f:
                source = f.read()
        module = _scripts[file] = type(sys)('<fake __main__>')
        module.__file__ = file
        exec(compile(source, file, 'exec'), module.__dict__)
    return module


def load(data, file):
    import pickle
    try:
        return pickle.loads(data)
    except AttributeError as exc:
        if not file or "'__main__'" not in str(exc):
            raise
        error = exc
    # A name of the script that is not there: run the script, look again.
    try:
        module = _script(file)
    except Exception:
        raise error from None
    main = sys.modules.get('__main__')
    sys.modules['__main__'] = module
    try:
        return pickle.loads(data)
    finally:
        sys.modules['__main__'] = main


def snapshot(exc):
    """Texts that say what the exception was."""
    import traceback
    cls = type(exc)
    try:
        msg = str(exc)
    except Exception:
        msg = None
    formatted = cls.__name__ if cls.__module__ in ('builtins', '__main__') else (
        '%s.%s' % (cls.__module__, cls.__qualname__))
    if msg is not None:
        formatted = '%s: %s' % (formatted, msg)
    try:
        display = ''.join(traceback.TracebackException.from_exception(exc).format())
    except Exception:
        display = None
    else:
        display = display.removesuffix('\n')
    return cls.__name__, cls.__qualname__, cls.__module__, msg, formatted, display


def excinfo(parts):
    from types import SimpleNamespace
    name, qualname, module, msg, formatted, display = parts
    info = SimpleNamespace(
        type=SimpleNamespace(__name__=name, __qualname__=qualname, __module__=module),
        msg=msg, formatted=formatted)
    if display is not None:
        info.errdisplay = display
    return info
