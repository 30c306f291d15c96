"""Names of files against patterns as a shell has them.

Mirrors CPython 3.13 and 3.14, Lib/fnmatch.py.
"""

import functools
import os
import posixpath
import re
import sys

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Return whether a name matches a pattern: * ? [seq] [!seq]."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('iso8859-1')).encode('iso8859-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Return the names that match a pattern."""
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(name)]


if sys.version_info >= (3, 14):
    def filterfalse(names, pat):
        """Return the names that do not match a pattern."""
        match = _compile_pattern(os.path.normcase(pat))
        return [name for name in names if not match(name)]
    __all__.append('filterfalse')


def fnmatchcase(name, pat):
    """Return whether a name matches a pattern, upper and lower case told apart."""
    return _compile_pattern(pat)(name) is not None


def _set_end(pat, i):
    # Where the brackets that open before i close; the length of the pattern if they do not.
    j = i
    if j < len(pat) and pat[j] == '!':
        j += 1
    if j < len(pat) and pat[j] == ']':
        j += 1
    while j < len(pat) and pat[j] != ']':
        j += 1
    return j


def _translate_set(stuff):
    # The inside of brackets as the inside of a regular expression's.
    if '-' not in stuff:
        stuff = stuff.replace('\\', r'\\')
    else:
        chunks = []
        start = 0
        k = 2 if stuff[0] == '!' else 1
        while True:
            k = stuff.find('-', k)
            if k < 0:
                break
            chunks.append(stuff[start:k])
            start = k + 1
            k += 3
        rest = stuff[start:]
        if rest:
            chunks.append(rest)
        else:
            chunks[-1] += '-'
        # Empty ranges are no ranges.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = '-'.join(s.replace('\\', r'\\').replace('-', r'\-') for s in chunks)
    if not stuff:
        return '(?!)'
    if stuff == '!':
        return '.'
    for special in '&~|':
        stuff = stuff.replace(special, '\\' + special)
    if stuff[0] == '!':
        stuff = '^' + stuff[1:]
    elif stuff[0] in ('^', '['):
        stuff = '\\' + stuff
    return '[%s]' % stuff


def _translate_parts(pat, star, question):
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif c == '?':
            parts.append(question)
        elif c == '[':
            j = _set_end(pat, i)
            if j >= len(pat):
                parts.append('\\[')
            else:
                parts.append(_translate_set(pat[i:j]))
                i = j + 1
        else:
            parts.append(re.escape(c))
    return parts


_STAR = object()


def translate(pat):
    """Return a pattern as a regular expression."""
    parts = _translate_parts(pat, _STAR, '.')
    out = []
    at = 0
    while at < len(parts) and parts[at] is not _STAR:
        out.append(parts[at])
        at += 1
    if at < len(parts):
        # Between stars the first match will do: no way back into what a star has taken.
        at += 1
        while at < len(parts):
            fixed = []
            while at < len(parts) and parts[at] is not _STAR:
                fixed.append(parts[at])
                at += 1
            if at == len(parts):
                out.append('.*')
                out.extend(fixed)
            else:
                out.append('(?>.*?%s)' % ''.join(fixed))
                at += 1
                if at == len(parts):
                    out.append('.*')
        if parts[-1] is _STAR and not out[-1:] == ['.*']:
            out.append('.*')
    end = r'\z' if sys.version_info >= (3, 14) else r'\Z'
    return '(?s:%s)%s' % (''.join(out), end)
