"""Compiles a source file to a .pyc file.

Mirrors CPython 3.13 and 3.14: Lib/py_compile.py. The simulator itself never
reads such a file: what it imports it compiles.
"""

import enum
import os
import sys

__all__ = ['compile', 'main', 'PyCompileError', 'PycInvalidationMode']


class PyCompileError(Exception):
    """Says which file could not be compiled, and why."""

    def __init__(self, exc_type, exc_value, file, msg=''):
        kind = exc_type.__name__
        if not msg:
            if exc_type is SyntaxError:
                import traceback
                lines = traceback.format_exception_only(exc_type, exc_value)
                msg = ''.join(lines).replace('File "<string>"', 'File "%s"' % file)
            else:
                msg = 'Sorry: %s: %s' % (kind, exc_value)
        super().__init__(msg, kind, exc_value, file)
        self.exc_type_name = kind
        self.exc_value = exc_value
        self.file = file
        self.msg = msg

    def __str__(self):
        return self.msg


class PycInvalidationMode(enum.Enum):
    """How a .pyc file is found to be out of date."""

    TIMESTAMP = 1
    CHECKED_HASH = 2
    UNCHECKED_HASH = 3


def _default_mode():
    if os.environ.get('SOURCE_DATE_EPOCH'):
        return PycInvalidationMode.CHECKED_HASH
    return PycInvalidationMode.TIMESTAMP


def _header(mode, file, source):
    from importlib.util import MAGIC_NUMBER, source_hash
    if mode is PycInvalidationMode.TIMESTAMP:
        entry = os.stat(file)
        fields = 0, int(entry.st_mtime), entry.st_size
        return MAGIC_NUMBER + b''.join([(n & 0xFFFFFFFF).to_bytes(4, 'little') for n in fields])
    flags = 3 if mode is PycInvalidationMode.CHECKED_HASH else 1
    return MAGIC_NUMBER + flags.to_bytes(4, 'little') + source_hash(source)


def _refuse_special(cfile):
    # Renaming the new file over these would do away with what they are.
    text = ('{} is a %s and will be changed into a regular one if import writes a '
            'byte-compiled file to it')
    if os.path.islink(cfile):
        raise FileExistsError((text % 'symlink').format(cfile))
    if os.path.exists(cfile) and not os.path.isfile(cfile):
        raise FileExistsError((text % 'non-regular file').format(cfile))


def compile(file, cfile=None, dfile=None, doraise=False, optimize=-1,
            invalidation_mode=None, quiet=0):
    """Compile a source file; return the path of the .pyc file, or None."""
    import builtins
    from importlib.util import cache_from_source
    mode = _default_mode() if invalidation_mode is None else invalidation_mode
    if cfile is None:
        if optimize >= 0:
            cfile = cache_from_source(file, optimization=optimize or '')
        else:
            cfile = cache_from_source(file)
    _refuse_special(cfile)
    with open(file, 'rb') as source_file:
        source = source_file.read()
    try:
        code = builtins.compile(source, dfile or file, 'exec', dont_inherit=True,
                                optimize=optimize)
    except Exception as error:
        trouble = PyCompileError(error.__class__, error, dfile or file)
        if doraise:
            raise trouble
        if quiet < 2:
            sys.stderr.write(trouble.msg + '\n')
        return None
    from marshal import dumps
    data = _header(mode, file, source) + dumps(code)
    folder = os.path.dirname(cfile)
    if folder:
        os.makedirs(folder, exist_ok=True)
    unfinished = '%s.%d' % (cfile, id(cfile))
    with open(unfinished, 'wb') as target:
        target.write(data)
    os.replace(unfinished, cfile)
    return cfile


def main():
    """Compile the files that the command line names."""
    import argparse
    parser = argparse.ArgumentParser(description='A simple command-line interface for '
                                     'py_compile module.')
    parser.add_argument('-q', '--quiet', action='store_true', help='Suppress error output')
    parser.add_argument('filenames', nargs='+', help='Files to compile')
    args = parser.parse_args()
    names = args.filenames
    if names == ['-']:
        names = [line.rstrip('\n') for line in sys.stdin]
    for name in names:
        try:
            compile(name, doraise=True)
        except PyCompileError as error:
            if args.quiet:
                parser.exit(1)
            parser.exit(1, error.msg)
        except OSError as error:
            if args.quiet:
                parser.exit(1)
            parser.exit(1, str(error))


if __name__ == '__main__':
    main()
