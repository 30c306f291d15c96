import io
import unittest

log = []

def setUpModule():
    log.append("module up")

class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("class up")

    @classmethod
    def tearDownClass(cls):
        log.append("class down")

    def setUp(self):
        log.append("up")
        self.addCleanup(log.append, "cleanup 1")
        self.addCleanup(log.append, "cleanup 2")

    def tearDown(self):
        log.append("down")

    def test_a(self):
        log.append("a")

    def test_b(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

suite = unittest.TestSuite()
suite.addTest(T("test_a"))
suite.addTests([T("test_b")])
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(log)
print(result, suite.countTestCases(), T("test_a").id(), str(T("test_b")))
print([str(test).split()[-1] for test, _ in result.failures])
try:
    T("no_such")
except ValueError as e:
    print(e)
