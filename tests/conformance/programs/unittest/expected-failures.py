"""A test that is expected to fail and does not is reported, and the run has failed."""
import unittest


class T(unittest.TestCase):
    @unittest.expectedFailure
    def test_fails(self):
        1 / 0

    @unittest.expectedFailure
    def test_passes(self):
        pass


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(T).run(result)
print(len(result.expectedFailures), result.unexpectedSuccesses, result.wasSuccessful())
print(result.expectedFailures[0][1].splitlines()[-1])
