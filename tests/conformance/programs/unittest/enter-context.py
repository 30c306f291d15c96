"""enterContext: a context manager for the length of a test."""
import unittest
from contextlib import contextmanager


@contextmanager
def resource(name):
    print('open', name)
    yield name
    print('close', name)


class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.enterClassContext(resource('class'))

    def setUp(self):
        self.r = self.enterContext(resource('test'))

    def test(self):
        print('using', self.r)


unittest.defaultTestLoader.loadTestsFromTestCase(T).run(unittest.TestResult())
try:
    T('test').enterContext(3)
except TypeError as e:
    print(e)
