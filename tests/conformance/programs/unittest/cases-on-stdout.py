import re
import sys
import unittest
import io

class TestStrings(unittest.TestCase):
    def setUp(self):
        self.text = "hello"

    def test_upper(self):
        """Upper case works."""
        self.assertEqual(self.text.upper(), "HELLO")

    def test_fails(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_error(self):
        self.text.nothing

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_known(self):
        self.assertTrue(False)

suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestStrings)
out = io.StringIO()
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue()))
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
