"""Lines of source files, read once.

Mirrors CPython 3.13 and 3.14: Lib/linecache.py. The sources that the simulator
runs are known to it, modules of the standard library included; other files are
read.
"""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# (size, mtime, lines, full name) by file name, or (getter,) for what is read when first asked for.
cache = {}
_interactive_cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its newline, '' if there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def getlines(filename, module_globals=None):
    if filename in cache:
        entry = cache[filename]
        if len(entry) != 1:
            return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed since. The simulator's folders do not change, its own files may."""
    names = list(cache) if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or len(entry) == 1:
            continue
        size, mtime, lines, fullname = entry
        if mtime is None:
            continue
        if _read(fullname) != lines:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    if filename in cache and len(cache[filename]) != 1:
        cache.pop(filename, None)
    if not filename:
        return []
    lines = _known(filename)
    mtime = None
    if lines is None:
        if filename.startswith('<') and filename.endswith('>'):
            return []
        if lazycache(filename, module_globals):
            try:
                data = cache[filename][0]()
            except (ImportError, OSError):
                data = None
            if data is not None:
                lines = [line + '\n' for line in data.splitlines()]
                cache[filename] = (len(data), None, lines, filename)
                return lines
        lines = _read(filename)
        mtime = 0
        if lines is None:
            cache.pop(filename, None)
            return []
    cache[filename] = (sum(map(len, lines)), mtime, lines, filename)
    return lines


def _known(filename):
    from _traceback import source
    text = source(filename)
    if text is None:
        return None
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    return lines


def _read(filename):
    try:
        with open(filename) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError, ValueError):
        return None
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    return lines


def lazycache(filename, module_globals):
    """Remember the loader that can give the source of a module which is no file; True if there is one."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            cache[filename] = (lambda name=name: get_source(name),)
            return True
    return False


def _register_code(code, string, name):
    entry = (len(string), None, [line + '\n' for line in string.splitlines()], name)
    cache[name] = entry
