"""Where setUp, setUpClass or tearDown fail, what still runs."""
import unittest


class Up(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, 'cleaned')
        raise OSError('no disk')

    def tearDown(self):
        print('not reached')

    def test_x(self):
        print('not reached')


class Down(unittest.TestCase):
    def tearDown(self):
        raise RuntimeError('down')

    def test_x(self):
        print('x')


class Class(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise KeyError('class')

    def test_x(self):
        print('not reached')


result = unittest.TestResult()
suite = unittest.TestSuite()
for case in (Up, Down, Class):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
suite.run(result)
print(result.testsRun)
for test, text in result.errors:
    print(test, '|', text.splitlines()[-1])
