"""A subtest that fails does not end its test."""
import unittest


class Even(unittest.TestCase):
    def test_even(self):
        for i in range(5):
            with self.subTest('parity', i=i):
                self.assertEqual(i % 2, 0)
        print('end of the test reached')


result = unittest.TestResult()
Even('test_even').run(result)
print(result.testsRun, len(result.failures))
for test, text in result.failures:
    print(test, '|', test.id(), '|', text.splitlines()[-1])
