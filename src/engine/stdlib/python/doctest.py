"""Examples in docstrings, run and compared.

Mirrors CPython 3.13 and 3.14, Lib/doctest.py: parsing, running and reporting of
examples, testmod(), DocTestSuite().

Leaves out: testfile() and DocFileSuite(), the debugger, differences as diffs.
"""

import re
import sys
import unittest
from collections import namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
           'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL',
           'COMPARISON_FLAGS', 'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS',
           'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder',
           'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException',
           'testmod', 'run_docstring_examples', 'DocTestSuite']

TestResults = namedtuple('TestResults', 'failed attempted')
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """A new flag, a power of two."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF
                   | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST)

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


class Example:
    """One statement, and what it prints or raises."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        if not source.endswith('\n'):
            source += '\n'
        if want and not want.endswith('\n'):
            want += '\n'
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.source = source
        self.want = want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg


class DocTest:
    """The examples of one docstring, with the names they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        n = len(self.examples)
        count = 'no examples' if n == 0 else '1 example' if n == 1 else '%d examples' % n
        return '<%s %s from %s:%s (%s)>' % (self.__class__.__name__, self.name,
                                            self.filename, self.lineno, count)


class DocTestParser:
    """Finds examples in text."""

    _EXCEPTION = re.compile(r'Traceback \((?:most recent call last|innermost last)\):\s*\n'
                            r'(?:[ \t].*\n|\s*\n)*?(?P<msg>\w+.*)', re.DOTALL)
    _OPTION = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        lines = string.expandtabs().split('\n')
        examples = []
        i = 0
        while i < len(lines):
            line = lines[i]
            text = line.lstrip(' ')
            if not (text == '>>>' or text.startswith('>>> ')):
                if text.startswith('>>>'):
                    raise ValueError('line %r of the docstring for %s lacks blank after '
                                     '%s: %r' % (i + 1, name, '>>>', line))
                i += 1
                continue
            indent = len(line) - len(text)
            first = i
            source = [text[4:]]
            i += 1
            while i < len(lines) and re.match(' {%d}\\.\\.\\.( |$)' % indent, lines[i]):
                source.append(lines[i][indent + 4:])
                i += 1
            want = []
            while (i < len(lines) and lines[i].strip()
                   and not lines[i].lstrip(' ').startswith('>>> ')
                   and lines[i].strip() != '>>>'):
                if lines[i][:indent].strip():
                    raise ValueError('line %r of the docstring for %s has inconsistent '
                                     'leading whitespace: %r' % (i + 1, name, lines[i]))
                want.append(lines[i][indent:])
                i += 1
            code, result = '\n'.join(source), '\n'.join(want)
            match = self._EXCEPTION.match(result + '\n')
            message = match.group('msg').rstrip('\n') if match else None
            if code.strip() and not all(not part.strip() or part.lstrip().startswith('#')
                                        for part in source):
                examples.append(Example(code, result, message, first, indent,
                                        self._options(code, name)))
        return examples

    def _options(self, source, name):
        options = {}
        for match in self._OPTION.finditer(source):
            for option in match.group(1).replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('doctest for %s has an invalid option: %r'
                                     % (name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options


class DocTestFinder:
    """Finds the docstrings of a module, a class, a function and what is in them."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True,
                 exclude_empty=True):
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ "
                                 "doesn't exist: %r" % type(obj))
        if module is None:
            module = obj if isinstance(obj, type(sys)) else sys.modules.get(
                getattr(obj, '__module__', None))
        if globs is None:
            globs = {} if module in (None, False) else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort(key=lambda test: test.name)
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        if doc is not None and not isinstance(doc, str):
            doc = str(doc)
        if doc or not self._exclude_empty:
            filename = getattr(module, '__file__', None) or '<string>'
            test = self._parser.get_doctest(doc or '', globs, name, filename, 0)
            tests.append(test)
        if not self._recurse:
            return
        own = getattr(module, '__name__', None)
        if isinstance(obj, type(sys)):
            for key, value in list(obj.__dict__.items()):
                if (isinstance(value, type) or callable(value)) \
                        and getattr(value, '__module__', None) == own:
                    self._find(tests, value, '%s.%s' % (name, key), module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                self._find(tests, value, '%s.__test__.%s' % (name, key), module, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, property) or (
                        (isinstance(value, type) or callable(value))
                        and getattr(value, '__module__', None) == own):
                    self._find(tests, value, '%s.%s' % (name, key), module, globs, seen)


class OutputChecker:
    """Decides whether what was printed is what was wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (
                ('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^%s\s*?$' % re.escape(BLANKLINE_MARKER), '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indent(want), _indent(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indent(want)
        if got:
            return 'Expected nothing\nGot:\n%s' % _indent(got)
        return 'Expected nothing\nGot nothing\n'


def _indent(text):
    return re.sub('(?m)^(?!$)', '    ', text)


def _ellipsis_match(want, got):
    pieces = want.split(ELLIPSIS_MARKER)
    if len(pieces) == 1:
        return want == got
    start, end = 0, len(got)
    if pieces[0]:
        if not got.startswith(pieces[0]):
            return False
        start = len(pieces[0])
    if pieces[-1]:
        if not got.endswith(pieces[-1]):
            return False
        end -= len(pieces[-1])
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info


class DocTestRunner:
    """Runs examples and counts."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = ('Expecting:\n' + _indent(example.want) if example.want
                    else 'Expecting nothing\n')
            out('Trying:\n' + _indent(example.source) + want)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        import traceback
        text = ''.join(traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(text))

    def _failure_header(self, test, example):
        return '%s\nFile "%s", line %d, in %s\nFailed example:\n%s' % (
            self.DIVIDER, test.filename, (test.lineno or 0) + example.lineno + 1,
            test.name, _indent(example.source))

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        import io
        import traceback
        if out is None:
            out = sys.stdout.write
        failures = tries = 0
        original = self.optionflags
        saved, saved_hook = sys.stdout, sys.displayhook
        try:
            for number, example in enumerate(test.examples):
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
                self.optionflags = original
                for flag, on in example.options.items():
                    if on:
                        self.optionflags |= flag
                    else:
                        self.optionflags &= ~flag
                if self.optionflags & SKIP:
                    continue
                tries += 1
                if not quiet:
                    self.report_start(out, test, example)
                name = '<doctest %s[%d]>' % (test.name, number)
                printed = io.StringIO()
                sys.stdout = printed
                exc_info = None
                try:
                    _execute(example.source, name, test.globs)
                except KeyboardInterrupt:
                    raise
                except BaseException:
                    exc_info = sys.exc_info()
                finally:
                    sys.stdout = saved
                got = printed.getvalue()
                check = self._checker.check_output
                if exc_info is None:
                    good = check(example.want, got, self.optionflags)
                else:
                    message = traceback.format_exception_only(*exc_info[:2])[-1]
                    if example.exc_msg is None:
                        good = None
                    else:
                        good = check(example.exc_msg, message, self.optionflags) or (
                            self.optionflags & IGNORE_EXCEPTION_DETAIL
                            and check(_kind(example.exc_msg), _kind(message),
                                      self.optionflags))
                    got += message
                if good:
                    if not quiet:
                        self.report_success(out, test, example, got)
                    continue
                failures += 1
                if not quiet:
                    if good is None:
                        self.report_unexpected_exception(out, test, example, exc_info)
                    else:
                        self.report_failure(out, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        finally:
            sys.stdout, sys.displayhook = saved, saved_hook
            self.optionflags = original
            if clear_globs:
                test.globs.clear()
        failed, attempted = self._stats.get(test.name, (0, 0))
        self._stats[test.name] = failed + failures, attempted + tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        failed = [(name, counts) for name, counts in sorted(self._stats.items()) if counts[0]]
        if failed:
            print(self.DIVIDER)
            print('%d item%s had failures:' % (len(failed), 's' if len(failed) > 1 else ''))
            for name, (bad, tried) in failed:
                print(' %3d of %3d in %s' % (bad, tried, name))
            print('***Test Failed*** %d failure%s.'
                  % (self.failures, 's' if self.failures > 1 else ''))
        elif verbose:
            print('%d passed.' % self.tries)
            print('Test passed.')
        return TestResults(self.failures, self.tries)


def _execute(source, name, globs):
    # As the interactive interpreter does: an expression shows its value.
    try:
        code = compile(source, name, 'eval')
    except SyntaxError:
        exec(compile(source, name, 'exec'), globs)
        return
    value = eval(code, globs)
    if value is not None:
        print(repr(value))
        globs['_'] = value


def _kind(message):
    # The exception's name without module and text.
    return message.split(':')[0].split('.')[-1].strip() + '\n'


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples of a module (the program's own) and report failures."""
    if m is None:
        m = sys.modules.get('__main__')
    if not isinstance(m, type(sys)):
        raise TypeError('testmod: module required; %r' % (m,))
    if name is None:
        name = m.__name__
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(
            m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None,
                           optionflags=0):
    """Run the examples of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(recurse=False).find(f, name, globs=globs):
        runner.run(test)


class DocTestCase(unittest.TestCase):
    """The examples of one docstring as a test."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test = test
        self._dt_globs = test.globs.copy()
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        pieces = []
        runner = DocTestRunner(self._dt_checker, False, self._dt_optionflags)
        runner.DIVIDER = '-' * 70
        failed, _ = runner.run(self._dt_test, out=pieces.append, clear_globs=False)
        if failed:
            raise self.failureException('Failed doctest test for %s\n\n%s'
                                        % (self._dt_test.name, ''.join(pieces)))

    def id(self):
        return self._dt_test.name

    def __repr__(self):
        name = self._dt_test.name.split('.')
        return '%s (%s)' % (name[-1], '.'.join(name[:-1]))

    __str__ = object.__str__


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite of unittest."""
    if module is None:
        module = sys.modules['__main__']
    elif isinstance(module, str):
        module = __import__(module, globals(), locals(), ['*'])
    finder = test_finder or DocTestFinder()
    suite = unittest.TestSuite()
    for test in finder.find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite
