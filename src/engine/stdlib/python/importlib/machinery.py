"""Specs, finders and loaders.

Mirrors CPython 3.13 and 3.14, Lib/importlib/machinery.py.
"""

import _imports
import sys

__all__ = ['AppleFrameworkLoader', 'BYTECODE_SUFFIXES', 'BuiltinImporter',
           'DEBUG_BYTECODE_SUFFIXES', 'EXTENSION_SUFFIXES', 'ExtensionFileLoader', 'FileFinder',
           'FrozenImporter', 'ModuleSpec', 'NamespaceLoader', 'OPTIMIZED_BYTECODE_SUFFIXES',
           'PathFinder', 'SOURCE_SUFFIXES', 'SourceFileLoader', 'SourcelessFileLoader',
           'WindowsRegistryFinder', 'all_suffixes']
__all__ = [name for name in __all__ if not name.startswith(('Apple', 'Windows'))]

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = ['.cpython-%d%d-x86_64-linux-gnu.so' % sys.version_info[:2],
                      '.abi3.so', '.so']


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What is known about a module before it is loaded."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        args = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            args.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            args.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f'{self.__class__.__name__}({", ".join(args)})'

    def __eq__(self, other):
        smsl = self.submodule_search_locations
        try:
            return (self.name == other.name and self.loader == other.loader
                    and self.origin == other.origin
                    and smsl == other.submodule_search_locations
                    and self.cached == other.cached
                    and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition('.')[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class BuiltinImporter:
    """Modules that are part of the interpreter."""

    _ORIGIN = 'built-in'

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imports.find(fullname)
        if found is None or found[0] != 'built-in':
            return None
        return ModuleSpec(fullname, cls, origin=cls._ORIGIN)

    @staticmethod
    def create_module(spec):
        return __import__(spec.name, None, None, ['*'])

    @staticmethod
    def exec_module(module):
        pass

    @classmethod
    def get_code(cls, fullname):
        return None

    @classmethod
    def get_source(cls, fullname):
        return None

    @classmethod
    def is_package(cls, fullname):
        return False

    @classmethod
    def load_module(cls, fullname):
        return __import__(fullname, None, None, ['*'])


class FrozenImporter(BuiltinImporter):
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class _LoaderBasics:
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)

    def load_module(self, fullname):
        import importlib.util
        spec = importlib.util.spec_from_loader(fullname, self)
        module = importlib.util.module_from_spec(spec)
        sys.modules[fullname] = module
        self.exec_module(module)
        return sys.modules[fullname]

    def is_package(self, fullname):
        filename = self.get_filename(fullname).rpartition('/')[2]
        return filename.rpartition('.')[0] == '__init__' and fullname.rpartition('.')[2] != '__init__'


class SourceFileLoader(_LoaderBasics):
    """A module in a file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def get_source(self, fullname):
        from _traceback import source
        text = source(self.path)
        if text is not None:
            return text
        try:
            with open(self.path, encoding='utf-8') as file:
                return file.read()
        except OSError as exc:
            raise ImportError('source not available through get_data()', name=fullname) from exc

    def source_to_code(self, data, path, *, _optimize=-1):
        if isinstance(data, bytes):
            data = data.decode('utf-8')
        return compile(data, path, 'exec', dont_inherit=True)

    def get_code(self, fullname):
        try:
            with open(self.path, encoding='utf-8') as file:
                data = file.read()
        except OSError:
            from _traceback import source
            data = source(self.path)
            if data is None:
                raise
        return self.source_to_code(data, self.path)


class _LibraryLoader(SourceFileLoader):
    """A module of the simulator's own library."""

    def get_code(self, fullname):
        return _imports.get_code(fullname)


_LibraryLoader.__name__ = _LibraryLoader.__qualname__ = 'SourceFileLoader'


class SourcelessFileLoader(SourceFileLoader):
    def get_source(self, fullname):
        return None


class ExtensionFileLoader(_LoaderBasics):
    def __init__(self, name, path):
        self.name = name
        self.path = path

    def create_module(self, spec):
        raise ImportError(f'the simulator loads no extension modules: {self.path}', name=self.name,
                          path=self.path)

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None

    def get_filename(self, fullname):
        return self.path


class NamespaceLoader(_LoaderBasics):
    def __init__(self, name, path, path_finder):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec')

    def exec_module(self, module):
        pass


class PathFinder:
    """Modules in files: the program's folder, and the library."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imports.find(fullname)
        if found is None or found[0] == 'built-in':
            return None
        _, filename, is_package = found
        loader_type = _LibraryLoader if filename.startswith('<frozen ') else SourceFileLoader
        spec = ModuleSpec(fullname, loader_type(fullname, filename), origin=filename,
                          is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [filename.rpartition('/')[0]]
        return spec

    @classmethod
    def invalidate_caches(cls):
        pass


class FileFinder:
    """Modules in one folder."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details
                         for suffix in suffixes]
        self.path = path or '.'

    def find_spec(self, fullname, target=None):
        import importlib.util
        import os.path
        tail = fullname.rpartition('.')[2]
        for suffix, loader in self._loaders or [('.py', SourceFileLoader)]:
            base = os.path.join(self.path, tail)
            package = os.path.join(base, '__init__' + suffix)
            if os.path.isfile(package):
                return importlib.util.spec_from_file_location(
                    fullname, package, loader=loader(fullname, package),
                    submodule_search_locations=[base])
            if os.path.isfile(base + suffix):
                return importlib.util.spec_from_file_location(
                    fullname, base + suffix, loader=loader(fullname, base + suffix))
        return None

    def invalidate_caches(self):
        pass

    def __repr__(self):
        return f'FileFinder({self.path!r})'
