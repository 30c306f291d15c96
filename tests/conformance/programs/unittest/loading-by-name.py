"""The loader finds tests by class, method and missing names."""
import sys
import unittest


class A(unittest.TestCase):
    def test_1(self): pass
    def test_2(self): pass
    def helper(self): pass


class B(A):
    def test_3(self): pass


loader = unittest.TestLoader()
this = sys.modules['__main__']
print(loader.getTestCaseNames(B))
print(loader.loadTestsFromName('A', this).countTestCases())
print(loader.loadTestsFromName('B.test_3', this))
print(loader.loadTestsFromModule(this).countTestCases())
bad = loader.loadTestsFromName('A.test_9', this)
print(bad)
print(loader.errors[0].splitlines()[-1])
result = unittest.TestResult()
bad.run(result)
print(result)
