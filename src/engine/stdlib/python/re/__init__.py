"""Regular expressions.

Mirrors CPython 3.13 and 3.14: Lib/re/__init__.py. Patterns are read, compiled and matched
natively (_sre).

Leaves out: the DEBUG listing, re._parser, re._compiler and re._constants.
"""

import enum
import _sre

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split',
    'findall', 'finditer', 'compile', 'purge', 'escape',
    'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U',
    'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE',
    'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError',
]

__version__ = '2.2.1'


class PatternError(Exception):
    """A string passed as a pattern, or as a template, is not valid.

    msg: what is wrong; pattern: the pattern; pos: where in it (or None);
    lineno, colno: the same as line and column.
    """

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError
_sre.set_error_class(PatternError)


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


Pattern = _sre.Pattern
Match = _sre.Match


def match(pattern, string, flags=0):
    """A match at the start of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _positional(function, names, args, values):
    """Arguments that should have been keywords: still taken, with a warning."""
    given = dict(zip(names, args))
    if len(args) > len(names):
        raise TypeError(f'{function}() takes from {_COUNTS[function] - 1} to '
                        f'{_COUNTS[function] + 1} positional arguments but '
                        f'{_COUNTS[function] - 1 + len(args)} were given')
    for name in given:
        if values[name] is not _zero_sentinel:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
    import warnings
    warnings.warn(f"'{names[0]}' is passed as positional argument",
                  DeprecationWarning, stacklevel=3)
    return [given.get(name, values[name]) for name in names]


_COUNTS = {'sub': 4, 'subn': 4, 'split': 3}


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """The string with matches replaced by repl, a template or a function of the match."""
    if args:
        count, flags = _positional('sub', ('count', 'flags'), args,
                                   {'count': count, 'flags': flags})
    return _compile(pattern, flags).sub(repl, string, count)


sub.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Like sub(), with the number of replacements: (string, number)."""
    if args:
        count, flags = _positional('subn', ('count', 'flags'), args,
                                   {'count': count, 'flags': flags})
    return _compile(pattern, flags).subn(repl, string, count)


subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """The parts of the string between matches, with what groups matched among them."""
    if args:
        maxsplit, flags = _positional('split', ('maxsplit', 'flags'), args,
                                      {'maxsplit': maxsplit, 'flags': flags})
    return _compile(pattern, flags).split(string, maxsplit)


split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


def findall(pattern, string, flags=0):
    """All matches: as strings, or as what the groups matched."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator of all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """A compiled pattern."""
    return _compile(pattern, flags)


def purge():
    """Forget the compiled patterns of the functions of this module."""
    _cache.clear()
    _cache2.clear()


_special_chars_map = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The pattern that matches exactly this text."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    pattern = str(pattern, 'latin1')
    return pattern.translate(_special_chars_map).encode('latin1')


# Two caches as in CPython: the second one small and first in, first out, the first one for
# patterns that are used over and over.
_cache = {}
_cache2 = {}
_MAXCACHE = 512
_MAXCACHE2 = 256


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache2[type(pattern), pattern, flags]
    except KeyError:
        pass
    key = (type(pattern), pattern, flags)
    p = _cache.pop(key, None)
    if p is None:
        if isinstance(pattern, Pattern):
            if flags:
                raise ValueError('cannot process flags argument with a compiled pattern')
            return pattern
        if not isinstance(pattern, (str, bytes, bytearray)):
            raise TypeError('first argument must be string or compiled pattern')
        p, problems = _sre.compile_pattern(pattern, flags)
        if problems:
            import warnings
            for problem in problems:
                warnings.warn(problem, FutureWarning, stacklevel=3)
        if len(_cache) >= _MAXCACHE:
            try:
                del _cache[next(iter(_cache))]
            except (StopIteration, RuntimeError, KeyError):
                pass
    _cache[key] = p
    if len(_cache2) >= _MAXCACHE2:
        try:
            del _cache2[next(iter(_cache2))]
        except (StopIteration, RuntimeError, KeyError):
            pass
    _cache2[key] = p
    return p


def _pickle(p):
    return _compile, (p.pattern, p.flags)


class Scanner:
    """A tokenizer: the lexicon is a list of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        if isinstance(flags, RegexFlag):
            flags = flags.value
        phrases = []
        self._groups = []
        at = 1
        for phrase, action in lexicon:
            phrases.append(f'({phrase})')
            self._groups.append((at, action))
            at += 1 + compile(phrase, flags).groups
        self.scanner = compile('|'.join(phrases), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        at = 0
        while True:
            m = match()
            if not m:
                break
            end = m.end()
            if at == end:
                break
            for group, action in self._groups:
                if m.start(group) != -1:
                    break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]


try:
    import copyreg
except ImportError:
    pass
else:
    copyreg.pickle(Pattern, _pickle, _compile)
