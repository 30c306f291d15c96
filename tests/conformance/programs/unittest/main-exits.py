"""unittest.main() exits with 1 when a test failed."""
import io
import sys
import unittest


class T(unittest.TestCase):
    def test_no(self):
        self.assertIn('a', 'xyz')


print('before')
unittest.main(testRunner=unittest.TextTestRunner(io.StringIO()), argv=['prog', 'T.test_no'])
