"""Ways not to run a test."""
import unittest


class Skips(unittest.TestCase):
    @unittest.skip('not today')
    def test_a(self):
        print('never')

    @unittest.skipIf(True, 'always')
    def test_b(self):
        print('never')

    @unittest.skipUnless(True, 'runs')
    def test_c(self):
        print('runs')

    def test_d(self):
        self.skipTest('in the middle')

    @unittest.skip
    def test_e(self):
        print('never')


@unittest.skip('whole class')
class All(unittest.TestCase):
    def test_x(self):
        print('never')


result = unittest.TestResult()
for case in (Skips, All):
    unittest.defaultTestLoader.loadTestsFromTestCase(case).run(result)
for test, reason in result.skipped:
    print(test.id(), repr(reason))
print(result.testsRun, result.wasSuccessful())
