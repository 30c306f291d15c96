# Runs one test module of CPython inside the simulator and says on stdout, a line each, what there is and how it went:
# "@list ID", "@start ID", "@ok ID", "@skip ID", "@fail ID<tab>why". Arguments: the module, then the tests to run (all).
import sys
import unittest

name, wanted = sys.argv[1], set(sys.argv[2:])
module = __import__('test.' + name, fromlist=['*'])
# Doctests and generated suites are left out: only methods are counted.
vars(module).pop('load_tests', None)


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


tests = list(flat(unittest.defaultTestLoader.loadTestsFromModule(module)))
if not wanted:
    for test in tests:
        print('@list', test.id(), flush=True)
unittest.TestSuite([t for t in tests if not wanted or t.id() in wanted]).run(Result())
