"""Differences between sequences. Mirrors Lib/difflib.py of CPython 3.13 and 3.14.

The algorithm is Ratcliff's and Obershelp's: the longest run of items that both
sequences have, and the same again to the left and to the right of it. Left out:
HtmlDiff, whose pages are long and which a terminal cannot show.
"""

from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher',
           'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff',
           'unified_diff', 'diff_bytes', 'Match']

Match = namedtuple('Match', 'a b size')

# From this length on, items that make up more than a hundredth are popular.
_AUTOJUNK_LENGTH = 200


def _similarity(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence; what is known of the second stays."""
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, whose items are put into an index."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self.__index()

    def __index(self):
        """Where each item of b stands; junk and popular items are taken out."""
        places = {}
        for at, item in enumerate(self.b):
            known = places.get(item)
            if known is None:
                places[item] = [at]
            else:
                known.append(at)

        self.bjunk = set()
        if self.isjunk:
            self.bjunk.update(item for item in places if self.isjunk(item))
            for item in self.bjunk:
                del places[item]

        self.bpopular = set()
        length = len(self.b)
        if self.autojunk and length >= _AUTOJUNK_LENGTH:
            most = length // 100 + 1
            self.bpopular.update(item for item, at in places.items() if len(at) > most)
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Return the longest run of a[alo:ahi] that is in b[blo:bhi] too.

        Of several the one that begins first in a, of those the first in b.
        """
        a, b, places = self.a, self.b, self.b2j
        is_junk = self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)

        best_a, best_b, best = alo, blo, 0
        none = ()
        # How long the run is that ends at (i - 1, j), by j.
        lengths = {}
        for i in range(alo, ahi):
            longer = {}
            for j in places.get(a[i], none):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > best:
                    best_a, best_b, best = i - size + 1, j - size + 1, size
            lengths = longer

        # Items that are not in the index join the run where they are equal:
        # first the popular ones on both sides, then junk on both sides.
        for junk in (False, True):
            while (best_a > alo and best_b > blo and is_junk(b[best_b - 1]) == junk
                   and a[best_a - 1] == b[best_b - 1]):
                best_a, best_b, best = best_a - 1, best_b - 1, best + 1
            while (best_a + best < ahi and best_b + best < bhi
                   and is_junk(b[best_b + best]) == junk
                   and a[best_a + best] == b[best_b + best]):
                best += 1
        return Match(best_a, best_b, best)

    def get_matching_blocks(self):
        """Return the runs that both have, in order; the last one is empty."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        todo = [(0, len(self.a), 0, len(self.b))]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append(match)
            if alo < i and blo < j:
                todo.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                todo.append((i + size, ahi, j + size, bhi))
        found.sort()

        # Runs that touch become one.
        blocks = []
        for i, j, size in found:
            if blocks:
                last_i, last_j, last_size = blocks[-1]
                if last_i + last_size == i and last_j + last_size == j:
                    blocks[-1] = Match(last_i, last_j, last_size + size)
                    continue
            blocks.append(Match(i, j, size))
        blocks.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """Return (tag, i1, i2, j1, j2) for each step that turns a into b."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = steps = []
        for a, b, size in self.get_matching_blocks():
            if i < a and j < b:
                steps.append(('replace', i, a, j, b))
            elif i < a:
                steps.append(('delete', i, a, j, b))
            elif j < b:
                steps.append(('insert', i, a, j, b))
            i, j = a + size, b + size
            if size:
                steps.append(('equal', a, i, b, j))
        return steps

    def get_grouped_opcodes(self, n=3):
        """Yield groups of steps, each with up to n equal items around changes."""
        steps = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        steps = list(steps)
        tag, i1, i2, j1, j2 = steps[0]
        if tag == 'equal':
            steps[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = steps[-1]
        if tag == 'equal':
            steps[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)

        group = []
        for tag, i1, i2, j1, j2 in steps:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """Return how similar the sequences are, from 0 to 1."""
        matches = sum(block.size for block in self.get_matching_blocks())
        return _similarity(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """Return an upper bound of ratio(): the order of items does not count."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left[item] if item in left else self.fullbcount.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _similarity(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Return an upper bound of ratio() that knows only the lengths."""
        a, b = len(self.a), len(self.b)
        return _similarity(min(a, b), a + b)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Return the up to n possibilities that are most similar to the word."""
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    scored = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            scored.append((matcher.ratio(), candidate))
    return [candidate for _, candidate in nlargest(n, scored)]


def IS_LINE_JUNK(line, pat=None):
    """Is the line blank, or nothing but one '#'?"""
    if pat is None:
        return line.strip() in ('', '#')
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Is the character a space or a tab?"""
    return ch in ws


def _marks_with_tabs(line, marks):
    """The marks without trailing spaces, with the line's own white space."""
    return ''.join(c if mark == ' ' and c.isspace() else mark
                   for c, mark in zip(line, marks)).rstrip()


class Differ:
    """Compares texts line by line, and similar lines character by character."""

    # How far from its own place the partner of a line is looked for, and how
    # similar lines have to be.
    _WINDOW = 10
    _CUTOFF = 0.74999

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Yield the lines of the difference, each with a code of two characters."""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._fancy_replace(a, i1, i2, b, j1, j2)
            elif tag == 'delete':
                yield from self._dump('-', a, i1, i2)
            elif tag == 'insert':
                yield from self._dump('+', b, j1, j2)
            elif tag == 'equal':
                yield from self._dump(' ', a, i1, i2)
            else:
                raise ValueError('unknown tag %r' % (tag,))

    def _dump(self, tag, lines, low, high):
        for i in range(low, high):
            yield f'{tag} {lines[i]}'

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        # The shorter block goes first.
        removed = self._dump('-', a, alo, ahi)
        added = self._dump('+', b, blo, bhi)
        first, second = (added, removed) if bhi - blo < ahi - alo else (removed, added)
        yield from first
        yield from second

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        """Pair lines of b with the most similar ones of a near the same place."""
        matcher = SequenceMatcher(self.charjunk)
        done_a, done_b = alo, blo
        for j in range(blo, bhi):
            here = alo + (j - blo)
            low, high = max(here - self._WINDOW, done_a), min(here + self._WINDOW + 1, ahi)
            if low >= high:
                break
            matcher.set_seq2(b[j])
            partner, best = None, self._CUTOFF
            for i in range(low, high):
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                    ratio = matcher.ratio()
                    if ratio > best:
                        partner, best = i, ratio
            if partner is None:
                continue
            yield from self._fancy_helper(a, done_a, partner, b, done_b, j)
            if a[partner] == b[j]:
                yield '  ' + a[partner]
            else:
                yield from self._similar_lines(matcher, a[partner], b[j])
            done_a, done_b = partner + 1, j + 1
        yield from self._fancy_helper(a, done_a, ahi, b, done_b, bhi)

    def _similar_lines(self, matcher, old, new):
        """Mark what changes between two lines: '^', '-' and '+' below them."""
        matcher.set_seq1(old)
        below_old, below_new = [], []
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            in_old, in_new = i2 - i1, j2 - j1
            if tag == 'replace':
                below_old.append('^' * in_old)
                below_new.append('^' * in_new)
            elif tag == 'delete':
                below_old.append('-' * in_old)
            elif tag == 'insert':
                below_new.append('+' * in_new)
            elif tag == 'equal':
                below_old.append(' ' * in_old)
                below_new.append(' ' * in_new)
            else:
                raise ValueError('unknown tag %r' % (tag,))
        yield from self._qformat(old, new, ''.join(below_old), ''.join(below_new))

    def _qformat(self, aline, bline, atags, btags):
        atags = _marks_with_tabs(aline, atags)
        btags = _marks_with_tabs(bline, btags)
        yield '- ' + aline
        if atags:
            yield f'? {atags}\n'
        yield '+ ' + bline
        if btags:
            yield f'? {btags}\n'

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from self._dump('-', a, alo, ahi)
        elif blo < bhi:
            yield from self._dump('+', b, blo, bhi)


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare lists of lines as Differ does."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yield the lines of text 1 or 2 from what ndiff() gave."""
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    for line in delta:
        if line[:2] in ('  ', tag):
            yield line[2:]


def _check_types(a, b, *args):
    # Only the first lines are looked at: it costs little and finds most.
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)'
                            % (type(lines[0]).__name__, lines[0]))
    if isinstance(a, str):
        raise TypeError('input must be a sequence of strings, not %s' % type(a).__name__)
    if isinstance(b, str):
        raise TypeError('input must be a sequence of strings, not %s' % type(b).__name__)
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError('all arguments must be str, not: %r' % (arg,))


def _file_line(mark, name, date, lineterm):
    return f'{mark} {name}\t{date}{lineterm}' if date else f'{mark} {name}{lineterm}'


def _range_of_unified(start, stop):
    length = stop - start
    if length == 1:
        return f'{start + 1}'
    # An empty range is named by the line before it.
    return f'{start + 1 if length else start},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='',
                 tofiledate='', n=3, lineterm='\n'):
    """Yield the lines of a unified diff, with n lines of context."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line('---', fromfile, fromfiledate, lineterm)
            yield _file_line('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        old = _range_of_unified(first[1], last[2])
        new = _range_of_unified(first[3], last[4])
        yield f'@@ -{old} +{new} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag in ('replace', 'delete'):
                for line in a[i1:i2]:
                    yield '-' + line
            if tag in ('replace', 'insert'):
                for line in b[j1:j2]:
                    yield '+' + line


def _range_of_context(start, stop):
    length = stop - start
    if length <= 1:
        return f'{start + length}'
    return f'{start + 1},{stop}'


_CONTEXT_MARKS = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}


def context_diff(a, b, fromfile='', tofile='', fromfiledate='',
                 tofiledate='', n=3, lineterm='\n'):
    """Yield the lines of a context diff, with n lines of context."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _file_line('***', fromfile, fromfiledate, lineterm)
            yield _file_line('---', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_range_of_context(first[1], last[2])} ****{lineterm}'
        if any(step[0] in ('replace', 'delete') for step in group):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    for line in a[i1:i2]:
                        yield _CONTEXT_MARKS[tag] + line
        yield f'--- {_range_of_context(first[3], last[4])} ----{lineterm}'
        if any(step[0] in ('replace', 'insert') for step in group):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    for line in b[j1:j2]:
                        yield _CONTEXT_MARKS[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'',
               fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """Compare lines of bytes, whose encoding need not be known."""
    def text(s):
        try:
            return s.decode('ascii', 'surrogateescape')
        except AttributeError as err:
            raise TypeError('all arguments must be bytes, not %s (%r)'
                            % (type(s).__name__, s)) from err

    lines = dfunc(list(map(text, a)), list(map(text, b)), text(fromfile), text(tofile),
                  text(fromfiledate), text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')
