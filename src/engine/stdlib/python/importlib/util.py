"""Finding specs and making modules of them.

Mirrors CPython 3.13 and 3.14, Lib/importlib/util.py. Leaves out: LazyLoader's
laziness (it loads at once), byte code files.
"""

import sys
import types

from .machinery import BuiltinImporter, ModuleSpec, PathFinder, SourceFileLoader

__all__ = ['LazyLoader', 'Loader', 'MAGIC_NUMBER', 'cache_from_source', 'decode_source',
           'find_spec', 'module_from_spec', 'resolve_name', 'source_from_cache', 'source_hash',
           'spec_from_file_location', 'spec_from_loader']

MAGIC_NUMBER = (3571 if sys.version_info < (3, 14) else 3627).to_bytes(2, 'little') + b'\r\n'


def resolve_name(name, package):
    """A relative name made absolute."""
    if not name.startswith('.'):
        return name
    elif not package:
        raise ImportError(f'no package specified for {repr(name)} (required for relative module names)')
    level = 0
    for character in name:
        if character != '.':
            break
        level += 1
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    base = bits[0]
    return f'{base}.{name[level:]}' if name[level:] else base


def _spec_of(fullname):
    return BuiltinImporter.find_spec(fullname) or PathFinder.find_spec(fullname)


def find_spec(name, package=None):
    """The spec of a module, None if there is no such module; parents are imported."""
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        spec = getattr(module, '__spec__', None)
        if spec is None:
            spec = _spec_of(fullname)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent_name = fullname.rpartition('.')[0]
    if parent_name:
        parent = __import__(parent_name, fromlist=['__path__'])
        try:
            parent.__path__
        except AttributeError as e:
            raise ModuleNotFoundError(
                f'__path__ attribute not found on {parent_name!r} '
                f'while trying to find {fullname!r}', name=fullname) from e
    return _spec_of(fullname)


def module_from_spec(spec):
    """A new module with the attributes that its spec tells; its code has not run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = types.ModuleType(spec.name)
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module


_UNSET = object()


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if hasattr(loader, 'get_filename'):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        search = [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=search)
    if is_package is None:
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
        else:
            is_package = False
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_UNSET):
    """The spec of a module in a file of any place."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        import os
        location = os.path.abspath(os.fspath(location))
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
        spec.loader = loader
    if submodule_search_locations is _UNSET:
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
            else:
                if is_package:
                    spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(location.rpartition('/')[0])
    return spec


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where the byte code of a source file would be."""
    head, sep, tail = str(path).rpartition('/')
    base, dot, rest = tail.rpartition('.')
    tag = sys.implementation.cache_tag
    name = (base or rest) + dot + tag
    if optimization not in (None, ''):
        name += f'.opt-{optimization}'
    return f'{head}{sep}__pycache__/{name}.pyc'


def source_from_cache(path):
    head, pycache_filename = str(path).rsplit('/', 1) if '/' in str(path) else ('', str(path))
    head, _, pycache = head.rpartition('/')
    if pycache != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    dots = pycache_filename.count('.')
    if dots not in {2, 3}:
        raise ValueError(f'expected only 2 or 3 dots in {pycache_filename!r}')
    base = pycache_filename.partition('.')[0]
    return f'{head}/{base}.py' if head else f'{base}.py'


def decode_source(source_bytes):
    """The text of a source file's bytes, newlines made universal."""
    import io
    import tokenize
    encoding = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)
    return source_bytes.decode(encoding[0]).replace('\r\n', '\n').replace('\r', '\n')


def source_hash(source_bytes):
    value = 0xcbf29ce484222325
    for byte in source_bytes:
        value = ((value ^ byte) * 0x100000001b3) & 0xffffffffffffffff
    return value.to_bytes(8, 'little')


class LazyLoader:
    """A loader around another one."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        self.loader.exec_module(module)


class _incompatible_extension_module_restrictions:
    def __init__(self, *, disable_check):
        self.disable_check = bool(disable_check)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


def __getattr__(name):
    if name == 'Loader':
        from .abc import Loader
        return Loader
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
