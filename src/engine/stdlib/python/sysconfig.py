"""What the interpreter was built with, as a Linux build of this version says.

Mirrors CPython 3.13 and 3.14, Lib/sysconfig. Leaves out: the Makefile's and
pyconfig.h's other variables, which are None here.
"""

import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars',
           'get_default_scheme', 'get_makefile_filename', 'get_path', 'get_path_names',
           'get_paths', 'get_platform', 'get_preferred_scheme', 'get_python_version',
           'get_scheme_names', 'is_python_build', 'parse_config_h']

_PY_VERSION = '%d.%d.%d' % sys.version_info[:3]
_PY_VERSION_SHORT = '%d.%d' % sys.version_info[:2]
_PY_VERSION_SHORT_NO_DOT = '%d%d' % sys.version_info[:2]

_INSTALL_SCHEMES = {
    'posix_prefix': {
        'stdlib': '{base}/lib/python{v}',
        'platstdlib': '{base}/lib/python{v}',
        'purelib': '{base}/lib/python{v}/site-packages',
        'platlib': '{base}/lib/python{v}/site-packages',
        'include': '{base}/include/python{v}',
        'platinclude': '{base}/include/python{v}',
        'scripts': '{base}/bin',
        'data': '{base}',
    },
    'posix_home': {
        'stdlib': '{base}/lib/python',
        'platstdlib': '{base}/lib/python',
        'purelib': '{base}/lib/python',
        'platlib': '{base}/lib/python',
        'include': '{base}/include/python',
        'platinclude': '{base}/include/python',
        'scripts': '{base}/bin',
        'data': '{base}',
    },
}
_INSTALL_SCHEMES['venv'] = _INSTALL_SCHEMES['posix_venv'] = _INSTALL_SCHEMES['posix_prefix']

_vars = None


def get_scheme_names():
    return tuple(sorted(_INSTALL_SCHEMES))


def get_path_names():
    return ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')


def get_default_scheme():
    return 'posix_prefix'


def get_preferred_scheme(key):
    if key == 'home':
        return 'posix_home'
    if key not in ('prefix', 'user'):
        raise ValueError(f"invalid key: {key!r}")
    return 'posix_prefix'


def get_paths(scheme='posix_prefix', vars=None, expand=True):
    paths = _INSTALL_SCHEMES[scheme]
    if not expand:
        return paths
    base = (vars or {}).get('base', sys.prefix)
    return {name: path.format(base=base, v=_PY_VERSION_SHORT) for name, path in paths.items()}


def get_path(name, scheme='posix_prefix', vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def get_config_vars(*args):
    """All variables, or the values of those named."""
    global _vars
    if _vars is None:
        _vars = {
            'prefix': sys.prefix,
            'exec_prefix': sys.prefix,
            'py_version': _PY_VERSION,
            'py_version_short': _PY_VERSION_SHORT,
            'py_version_nodot': _PY_VERSION_SHORT_NO_DOT,
            'installed_base': sys.prefix,
            'base': sys.prefix,
            'installed_platbase': sys.prefix,
            'platbase': sys.prefix,
            'platlibdir': 'lib',
            'VERSION': _PY_VERSION_SHORT,
            'SOABI': 'cpython-%s%s-x86_64-linux-gnu' % (_PY_VERSION_SHORT_NO_DOT, sys.abiflags),
            'EXT_SUFFIX': '.cpython-%s%s-x86_64-linux-gnu.so' % (_PY_VERSION_SHORT_NO_DOT, sys.abiflags),
            'MULTIARCH': 'x86_64-linux-gnu',
            'SIZEOF_VOID_P': 8,
            'SIZEOF_LONG': 8,
            'SIZEOF_SIZE_T': 8,
            'Py_DEBUG': 0,
            'Py_GIL_DISABLED': int('t' in sys.abiflags),
            'Py_ENABLE_SHARED': 0,
            'WITH_DOC_STRINGS': 1,
            'HAVE_FORK': 1,
            'LIBDIR': sys.prefix + '/lib',
            'BINDIR': sys.prefix + '/bin',
            'CC': 'gcc',
            'abiflags': sys.abiflags,
            'userbase': '/home/user/.local',
            'srcdir': sys.prefix,
            'projectbase': sys.prefix + '/bin',
        }
    if args:
        return [_vars.get(name) for name in args]
    return _vars


def get_config_var(name):
    return get_config_vars().get(name)


def get_platform():
    return 'linux-x86_64'


def get_python_version():
    return _PY_VERSION_SHORT


def is_python_build(check_home=None):
    return False


def get_makefile_filename():
    return '%s/lib/python%s/config-%s-x86_64-linux-gnu/Makefile' % (
        sys.prefix, _PY_VERSION_SHORT, _PY_VERSION_SHORT)


def get_config_h_filename():
    return '%s/include/python%s/pyconfig.h' % (sys.prefix, _PY_VERSION_SHORT)


def parse_config_h(fp, vars=None):
    """Read the #define lines of a pyconfig.h."""
    if vars is None:
        vars = {}
    for line in fp:
        parts = line.split(None, 2)
        if len(parts) == 3 and parts[0] == '#define':
            value = parts[2].strip()
            try:
                value = int(value)
            except ValueError:
                pass
            vars[parts[1]] = value
        elif line.startswith('/* #undef '):
            vars[line.split()[2]] = 0
    return vars
