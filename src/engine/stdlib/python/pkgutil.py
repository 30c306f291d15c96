"""Modules of packages. Mirrors the parts of Lib/pkgutil.py that need no import hooks."""

import sys
from collections import namedtuple

__all__ = ['iter_modules', 'walk_packages', 'resolve_name', 'get_data', 'get_loader',
           'extend_path', 'ModuleInfo']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def iter_modules(path=None, prefix=''):
    """Modules in folders that can be listed."""
    import os
    seen = set()
    for folder in sys.path if path is None else path:
        try:
            names = sorted(os.listdir(folder or '.'))
        except OSError:
            continue
        for name in names:
            full = os.path.join(folder, name)
            is_package = os.path.isfile(os.path.join(full, '__init__.py'))
            if is_package:
                module = name
            elif name.endswith('.py') and name != '__init__.py':
                module = name[:-3]
            else:
                continue
            if module.isidentifier() and module not in seen:
                seen.add(module)
                yield ModuleInfo(None, prefix + module, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    for info in iter_modules(path, prefix):
        yield info
        if info.ispkg:
            try:
                __import__(info.name)
            except ImportError:
                if onerror is not None:
                    onerror(info.name)
            else:
                inner = getattr(sys.modules[info.name], '__path__', None) or []
                yield from walk_packages(inner, info.name + '.', onerror)


def resolve_name(name):
    """The object that a dotted name, or module:object, means."""
    import importlib
    if ':' in name:
        package, _, rest = name.partition(':')
        result = importlib.import_module(package)
        parts = rest.split('.') if rest else []
    else:
        parts = name.split('.')
        if not all(part.isidentifier() for part in parts):
            raise ValueError(f'invalid format: {name!r}')
        modname = parts.pop(0)
        result = importlib.import_module(modname)
        while parts:
            full = f'{modname}.{parts[0]}'
            try:
                result = importlib.import_module(full)
                parts.pop(0)
                modname = full
            except ImportError:
                break
    for part in parts:
        result = getattr(result, part)
    return result


def get_data(package, resource):
    import os
    module = sys.modules.get(package) or __import__(package, fromlist=['*'])
    folder = os.path.dirname(module.__file__)
    with open(os.path.join(folder, resource), 'rb') as file:
        return file.read()


def get_loader(module_or_name):
    import importlib.util
    spec = importlib.util.find_spec(getattr(module_or_name, '__name__', module_or_name))
    return None if spec is None else spec.loader


def extend_path(path, name):
    return path
