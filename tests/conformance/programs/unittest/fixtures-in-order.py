"""Set-up, tear-down and clean-ups, of tests, classes and the module."""
import unittest


def setUpModule():
    print('module up')
    unittest.addModuleCleanup(print, 'module clean-up')


def tearDownModule():
    print('module down')


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class up')
        cls.addClassCleanup(print, 'class clean-up')

    @classmethod
    def tearDownClass(cls):
        print('class down')

    def setUp(self):
        print('up')
        self.addCleanup(print, 'clean-up 1')
        self.addCleanup(print, 'clean-up 2')

    def tearDown(self):
        print('down')

    def test_one(self):
        print('one')

    def test_two(self):
        print('two')
        raise ValueError


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
print(result)
