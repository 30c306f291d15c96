"""What the text runner writes."""
import io
import unittest


class T(unittest.TestCase):
    def test_dot(self):
        """A docstring's first line is shown.

        The rest is not."""

    def test_fail(self):
        self.assertTrue([], 'wanted something')

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @unittest.skip('why')
    def test_skip(self):
        pass


for verbosity in (0, 1, 2):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(T)
    unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    for line in stream.getvalue().splitlines():
        if line.startswith('Ran '):
            line = line.split(' in ')[0]
        if not line.startswith(('  File', '    ')):
            print(line)
