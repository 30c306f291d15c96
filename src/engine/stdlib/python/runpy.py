"""Running modules and files as programs.

Mirrors CPython 3.13 and 3.14: Lib/runpy.py.
"""

import importlib.util
import sys
import types

__all__ = ['run_module', 'run_path']


def _run(code, name, spec, package, filename, init_globals, replace):
    module = types.ModuleType(name)
    ns = module.__dict__
    if init_globals is not None:
        ns.update(init_globals)
    ns.update(__name__=name, __file__=filename, __cached__=None, __doc__=None,
              __loader__=None if spec is None else spec.loader, __package__=package, __spec__=spec)
    if not replace:
        exec(code, ns)
        return dict(ns)
    saved_module = sys.modules.get(name)
    saved_argv = sys.argv[0] if sys.argv else ''
    sys.modules[name] = module
    sys.argv[:1] = [filename]
    try:
        exec(code, ns)
        return dict(ns)
    finally:
        sys.argv[:1] = [saved_argv]
        if saved_module is None:
            sys.modules.pop(name, None)
        else:
            sys.modules[name] = saved_module


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module's code in a namespace of its own and give that."""
    spec = importlib.util.find_spec(mod_name)
    if spec is None:
        raise ImportError('No module named %s' % mod_name)
    if spec.submodule_search_locations is not None:
        if mod_name == '__main__' or mod_name.endswith('.__main__'):
            raise ImportError('Cannot use package as __main__ module')
        return run_module(mod_name + '.__main__', init_globals, run_name, alter_sys)
    code = spec.loader.get_code(mod_name)
    if code is None:
        raise ImportError('No code object available for %s' % mod_name)
    return _run(code, run_name or mod_name, spec, spec.parent, spec.origin, init_globals,
                alter_sys)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file's code and give its namespace."""
    import os
    if run_name is None:
        run_name = '<run_path>'
    path = os.fspath(path_name)
    with open(path, encoding='utf-8') as file:
        code = compile(file.read(), path, 'exec')
    return _run(code, run_name, None, run_name.rpartition('.')[0], path, init_globals, True)
