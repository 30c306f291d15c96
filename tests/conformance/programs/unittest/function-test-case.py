"""Functions as tests, and the equality of test cases."""
import unittest


def check():
    """Checks nothing."""
    print('checked')


test = unittest.FunctionTestCase(check, setUp=lambda: print('up'), tearDown=lambda: print('down'))
result = unittest.TestResult()
test.run(result)
print(result.testsRun, test.id(), test.shortDescription())
print(test)


class A(unittest.TestCase):
    def test(self): pass
    def other(self): pass


print(A('test') == A('test'), A('test') == A('other'), hash(A('test')) == hash(A('test')))
print(repr(A('test')), str(A('test')))
try:
    A('nothing')
except ValueError as e:
    print(str(e).split(':')[0])
