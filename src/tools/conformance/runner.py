# Runs one test module of CPython inside the simulator and says on stdout, a line each, what there is and how it went:
# "@list ID", "@start ID", "@ok ID", "@skip ID", "@fail ID<tab>why". Arguments: the module, then the tests to run (all).
import sys
import unittest

name, wanted = sys.argv[1], set(sys.argv[2:])

# Some test modules import at their head what few of their tests use: CPython's hooks into itself, whose tests are
# skipped, or modules that the simulator does not have, whose tests fail. Where a module knows how to go without,
# there is none.
C_API = ('_testcapi', '_testinternalcapi', '_testlimitedcapi', '_testmultiphase', '_testsinglephase')


class Missing(type(sys)):
    def __getattr__(self, attribute):
        if attribute[:2] == '__':
            raise AttributeError(attribute)
        return Missing('%s.%s' % (self.__name__, attribute))

    def __call__(self, *args, **kwargs):
        if self.__name__.partition('.')[0] in C_API:
            raise unittest.SkipTest("it asks for %s, part of CPython's C API" % self.__name__)
        raise ModuleNotFoundError('it asks for %s, which the simulator does not have' % self.__name__)

    __iter__ = __index__ = __enter__ = __bool__ = __call__


stand_ins = []
while True:
    try:
        module = __import__('test.' + name, fromlist=['*'])
        break
    except (ModuleNotFoundError, unittest.SkipTest) as e:
        if isinstance(e, unittest.SkipTest):
            # test.support says it so.
            e = e.__context__
            if not isinstance(e, ModuleNotFoundError):
                raise
        # None: the import is halted on purpose.
        if not e.name or e.name.startswith('test') or e.name in sys.modules:
            raise
        stand_ins.append(e.name)
        sys.modules[e.name] = Missing(e.name)
for each in stand_ins:
    del sys.modules[each]
# Doctests are left out: only methods are counted. What load_tests() makes counts where there is nothing else.
load_tests = vars(module).pop('load_tests', None)


def flat(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flat(test)
        else:
            yield test


class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.ended = None
        print('@start', test.id(), flush=True)

    def stopTest(self, test):
        super().stopTest(test)
        print(self.ended or '@ok ' + test.id(), flush=True)

    def failed(self, test, err):
        if self.ended is None or self.ended.startswith('@skip'):
            text = ' '.join(str(err[1]).split())[:200]
            self.ended = '@fail %s\t%s: %s' % (test.id(), err[0].__name__, text)

    def addError(self, test, err):
        if hasattr(test, '_testMethodName'):
            self.failed(test, err)
        else:
            print('@fixture %s\t%s: %s' % (test, err[0].__name__, err[1]), flush=True)

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.failed(test, err)

    def addSkip(self, test, reason):
        if self.ended is None:
            self.ended = '@skip %s\t%s' % (test.id(), reason)
        if not hasattr(test, '_testMethodName'):
            print('@fixture %s\tskipped: %s' % (test, reason), flush=True)

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.ended = '@fail %s\tunexpected success' % test.id()


loader = unittest.defaultTestLoader
tests = list(flat(loader.loadTestsFromModule(module)))
if not tests and load_tests:
    tests = list(flat(load_tests(loader, unittest.TestSuite(), None)))
if not wanted:
    for test in tests:
        print('@list', test.id(), flush=True)
unittest.TestSuite([t for t in tests if not wanted or t.id() in wanted]).run(Result())
