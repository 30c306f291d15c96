"""The assert methods of a test case."""

import sys

from ._contexts import (_AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext,
                        _AssertWarnsContext, _pattern)
from .util import (safe_repr, _common_shorten_repr, _count_diff_all_purpose,
                   _count_diff_hashable)

__unittest = True

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _ndiff(first, second):
    import difflib
    return '\n' + '\n'.join(difflib.ndiff(first, second))


def _pformat_lines(value):
    import pprint
    return pprint.pformat(value).splitlines()


class _Assertions:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(
                self._formatMessage(msg, '%s is not false' % safe_repr(expr)))

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(
                self._formatMessage(msg, '%s is not true' % safe_repr(expr)))

    def _formatMessage(self, msg, standardMsg):
        """longMessage decides whether a message of one's own replaces the standard one or follows it."""
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return '%s : %s' % (standardMsg, msg)
        except UnicodeDecodeError:
            return '%s : %s' % (safe_repr(standardMsg), safe_repr(msg))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle('assertWarns', args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        context = _AssertNotWarnsContext(expected_warning, self)
        return context.handle('_assertNotWarns', args, kwargs)

    def assertLogs(self, logger=None, level=None, formatter=None):
        return _AssertLogsContext(self, logger, level, no_logs=False, formatter=formatter)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, no_logs=True)

    # --- equality --------------------------------------------------------------------------------

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            asserter = self._type_equality_funcs.get(type(first))
            if asserter is not None:
                if isinstance(asserter, str):
                    asserter = getattr(self, asserter)
                return asserter
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standardMsg = '%s != %s' % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertEqual(self, first, second, msg=None):
        assertion_func = self._getAssertEqualityFunc(first, second)
        assertion_func(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise self.failureException(self._formatMessage(
                msg, '%s == %s' % (safe_repr(first), safe_repr(second))))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Equal when rounded to `places` (7) decimals, or no more than `delta` apart."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            standardMsg = '%s != %s within %s delta (%s difference)' % (
                safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            if places is None:
                places = 7
            if round(diff, places) == 0:
                return
            standardMsg = '%s != %s within %r places (%s difference)' % (
                safe_repr(first), safe_repr(second), places, safe_repr(diff))
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if not (first == second) and diff > delta:
                return
            standardMsg = '%s == %s within %s delta (%s difference)' % (
                safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            if places is None:
                places = 7
            if not (first == second) and round(diff, places) != 0:
                return
            standardMsg = '%s == %s within %r places' % (
                safe_repr(first), safe_repr(second), places)
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            seq_type_name = seq_type.__name__
            for ordinal, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (
                        ordinal, seq_type_name, safe_repr(seq)))
        else:
            seq_type_name = 'sequence'

        differing = _sequence_difference(seq1, seq2, seq_type_name)
        if differing is None:
            return
        diffMsg = _ndiff(_pformat_lines(seq1), _pformat_lines(seq2))
        standardMsg = self._truncateMessage(differing, diffMsg)
        self.fail(self._formatMessage(msg, standardMsg))

    def _truncateMessage(self, message, diff):
        max_diff = self.maxDiff
        if max_diff is None or len(diff) <= max_diff:
            return message + diff
        return message + (DIFF_OMITTED % len(diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for this, other in ((set1, set2), (set2, set1)):
            which = 'first' if this is set1 and not differences else 'second'
            try:
                differences.append(this.difference(other))
            except TypeError as e:
                self.fail('invalid type when attempting set difference: %s' % e)
            except AttributeError as e:
                self.fail('%s argument does not support set difference: %s' % (
                    'first' if not differences else 'second', e))
        if not (differences[0] or differences[1]):
            return
        lines = []
        for items, missing_from in zip(differences, ('second', 'first')):
            if items:
                lines.append('Items in the %s set but not the %s:' % (
                    'first' if missing_from == 'second' else 'second', missing_from))
                for item in items:
                    lines.append(repr(item))
        self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(
                msg, '%s not found in %s' % (safe_repr(member), safe_repr(container))))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._formatMessage(
                msg, '%s unexpectedly found in %s' % (safe_repr(member), safe_repr(container))))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(
                msg, '%s is not %s' % (safe_repr(expr1), safe_repr(expr2))))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(
                msg, 'unexpectedly identical: %s' % (safe_repr(expr1),)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            standardMsg = '%s != %s' % _common_shorten_repr(d1, d2)
            diff = _ndiff(_pformat_lines(d1), _pformat_lines(d2))
            standardMsg = self._truncateMessage(standardMsg, diff)
            self.fail(self._formatMessage(msg, standardMsg))

    def assertCountEqual(self, first, second, msg=None):
        """The same items as often, in any order."""
        import collections
        first_seq, second_seq = list(first), list(second)
        try:
            first = collections.Counter(first_seq)
            second = collections.Counter(second_seq)
        except TypeError:
            differences = _count_diff_all_purpose(first_seq, second_seq)
        else:
            if first == second:
                return
            differences = _count_diff_hashable(first_seq, second_seq)
        if differences:
            lines = ['Element counts were not equal:\n']
            lines += ['First has %d, Second has %d:  %r' % diff for diff in differences]
            standardMsg = self._truncateMessage(lines[0], '\n'.join(lines[1:]))
            self.fail(self._formatMessage(msg, standardMsg))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
                self._baseAssertEqual(first, second, msg)
            import difflib
            first_presplit, second_presplit = first, second
            if first and second:
                if first[-1] != '\n' and second[-1] != '\n':
                    first_presplit += '\n'
                    second_presplit += '\n'
            elif second and second[-1] != '\n':
                second_presplit += '\n'
            elif first and first[-1] != '\n':
                first_presplit += '\n'
            firstlines = first_presplit.splitlines(keepends=True)
            secondlines = second_presplit.splitlines(keepends=True)
            standardMsg = '%s != %s' % _common_shorten_repr(first, second)
            diff = '\n' + ''.join(difflib.ndiff(firstlines, secondlines))
            standardMsg = self._truncateMessage(standardMsg, diff)
            self.fail(self._formatMessage(msg, standardMsg))

    # --- order, identity, type -------------------------------------------------------------------

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(
                msg, '%s not less than %s' % (safe_repr(a), safe_repr(b))))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._formatMessage(
                msg, '%s not less than or equal to %s' % (safe_repr(a), safe_repr(b))))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(
                msg, '%s not greater than %s' % (safe_repr(a), safe_repr(b))))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._formatMessage(
                msg, '%s not greater than or equal to %s' % (safe_repr(a), safe_repr(b))))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, '%s is not None' % (safe_repr(obj),)))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, 'unexpectedly None'))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            if _tells_more and isinstance(cls, tuple):
                standardMsg = f'{safe_repr(obj)} is not an instance of any of {cls!r}'
            else:
                standardMsg = '%s is not an instance of %r' % (safe_repr(obj), cls)
            self.fail(self._formatMessage(msg, standardMsg))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            if _tells_more and isinstance(cls, tuple):
                for x in cls:
                    if isinstance(obj, x):
                        cls = x
                        break
            self.fail(self._formatMessage(
                msg, '%s is an instance of %r' % (safe_repr(obj), cls)))

    # --- patterns --------------------------------------------------------------------------------

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
        expected_regex = _pattern(expected_regex)
        if not expected_regex.search(text):
            standardMsg = "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        unexpected_regex = _pattern(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            standardMsg = 'Regex matched: %r matches %r in %r' % (
                text[match.start():match.end()], unexpected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, standardMsg))

    if sys.version_info >= (3, 14):
        def assertIsSubclass(self, cls, superclass, msg=None):
            if not isinstance(cls, type):
                self.fail(self._formatMessage(msg, f'{cls!r} is not a class'))
            if not issubclass(cls, superclass):
                which = 'any of ' if isinstance(superclass, tuple) else ''
                self.fail(self._formatMessage(
                    msg, f'{cls!r} is not a subclass of {which}{superclass!r}'))

        def assertNotIsSubclass(self, cls, superclass, msg=None):
            if not isinstance(cls, type):
                self.fail(self._formatMessage(msg, f'{cls!r} is not a class'))
            if issubclass(cls, superclass):
                if isinstance(superclass, tuple):
                    for x in superclass:
                        if issubclass(cls, x):
                            superclass = x
                            break
                self.fail(self._formatMessage(msg, f'{cls!r} is a subclass of {superclass!r}'))

        def assertHasAttr(self, obj, name, msg=None):
            if not hasattr(obj, name):
                self.fail(self._formatMessage(msg, _attribute_message(obj, name, 'has no attribute')))

        def assertNotHasAttr(self, obj, name, msg=None):
            if hasattr(obj, name):
                self.fail(self._formatMessage(
                    msg, _attribute_message(obj, name, 'has unexpected attribute')))

        def _tail_type_check(self, s, tails, msg):
            if not isinstance(tails, tuple):
                tails = (tails,)
            for tail in tails:
                if isinstance(tail, str):
                    if not isinstance(s, str):
                        self.fail(self._formatMessage(msg, f'Expected str, not {type(s).__name__}'))
                elif isinstance(tail, (bytes, bytearray)):
                    if not isinstance(s, (bytes, bytearray)):
                        self.fail(self._formatMessage(msg, f'Expected bytes, not {type(s).__name__}'))

        def assertStartsWith(self, s, prefix, msg=None):
            self._check_tail(s, prefix, msg, True, 'start')

        def assertNotStartsWith(self, s, prefix, msg=None):
            self._check_tail(s, prefix, msg, False, 'start')

        def assertEndsWith(self, s, suffix, msg=None):
            self._check_tail(s, suffix, msg, True, 'end')

        def assertNotEndsWith(self, s, suffix, msg=None):
            self._check_tail(s, suffix, msg, False, 'end')

        def _check_tail(self, s, tails, msg, wanted, where):
            def fits(tail):
                return s.startswith(tail) if where == 'start' else s.endswith(tail)

            try:
                found = fits(tails)
            except (AttributeError, TypeError):
                self._tail_type_check(s, tails, msg)
                raise
            if bool(found) is wanted:
                return
            a = safe_repr(s, short=True)
            if wanted:
                anyof = ''
                if isinstance(tails, tuple):
                    if len(tails) == 1:
                        tails = tails[0]
                    else:
                        anyof = 'any of '
                b = safe_repr(tails)
                self.fail(self._formatMessage(msg, f"{a} doesn't {where} with {anyof}{b}"))
            if isinstance(tails, tuple):
                for x in tails:
                    if fits(x):
                        tails = x
                        break
            b = safe_repr(tails)
            self.fail(self._formatMessage(msg, f'{a} {where}s with {b}'))


# 3.14 says which of several classes was met.
_tells_more = sys.version_info >= (3, 14)


def _attribute_message(obj, name, what):
    if isinstance(obj, type(sys)):
        return f'module {obj.__name__!r} {what} {name!r}'
    if isinstance(obj, type):
        return f'type object {obj.__name__!r} {what} {name!r}'
    return f'{type(obj).__name__!r} object {what} {name!r}'


def _sequence_difference(seq1, seq2, seq_type_name):
    """What to say about how two sequences differ, None when they are equal."""
    differing = None
    try:
        len1 = len(seq1)
    except (TypeError, NotImplementedError):
        differing = 'First %s has no length.    Non-sequence?' % seq_type_name
    if differing is None:
        try:
            len2 = len(seq2)
        except (TypeError, NotImplementedError):
            differing = 'Second %s has no length.    Non-sequence?' % seq_type_name
    if differing is not None:
        return differing
    if seq1 == seq2:
        return None

    differing = '%ss differ: %s != %s\n' % (
        (seq_type_name.capitalize(),) + _common_shorten_repr(seq1, seq2))
    for i in range(min(len1, len2)):
        try:
            item1 = seq1[i]
        except (TypeError, IndexError, NotImplementedError):
            differing += '\nUnable to index element %d of first %s\n' % (i, seq_type_name)
            break
        try:
            item2 = seq2[i]
        except (TypeError, IndexError, NotImplementedError):
            differing += '\nUnable to index element %d of second %s\n' % (i, seq_type_name)
            break
        if item1 != item2:
            differing += '\nFirst differing element %d:\n%s\n%s\n' % (
                (i,) + _common_shorten_repr(item1, item2))
            break
    else:
        if len1 == len2 and type(seq1) != type(seq2):
            # The items are equal and the types are not.
            return differing

    for longer, shorter, which, seq in ((len1, len2, 'First', seq1), (len2, len1, 'Second', seq2)):
        if longer > shorter:
            differing += '\n%s %s contains %d additional elements.\n' % (
                which, seq_type_name, longer - shorter)
            try:
                differing += 'First extra element %d:\n%s\n' % (shorter, safe_repr(seq[shorter]))
            except (TypeError, IndexError, NotImplementedError):
                differing += 'Unable to index element %d of %s %s\n' % (
                    shorter, which.lower(), seq_type_name)
            break
    return differing
