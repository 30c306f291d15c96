"""A failed assertion is a failure, any other exception an error."""
import unittest


class Numbers(unittest.TestCase):
    def test_good(self):
        self.assertEqual(1 + 1, 2)

    def test_bad(self):
        self.assertEqual(1 + 1, 3)

    def test_ugly(self):
        [][0]


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Numbers).run(result)
print(result)
for test, text in result.failures + result.errors:
    print(test, '|', text.splitlines()[-1])
print(result.wasSuccessful())
