import unittest

class T(unittest.TestCase):
    def runTest(self):
        pass

t = T()
checks = [
    lambda: t.assertEqual(1, 2), lambda: t.assertEqual("ab\ncd", "ab\nce"), lambda: t.assertEqual({"a": 1}, {"a": 2}), lambda: t.assertEqual({1}, {2}),
    lambda: t.assertNotEqual(1, 1), lambda: t.assertTrue(0), lambda: t.assertFalse([1]), lambda: t.assertIs([], []), lambda: t.assertIsNone(1), lambda: t.assertIsNotNone(None),
    lambda: t.assertIn(3, [1]), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertGreater(1, 2), lambda: t.assertLess(2, 1),
    lambda: t.assertRegex("abc", "x"), lambda: t.assertCountEqual([1, 1], [1, 2]), lambda: t.assertRaises(ValueError, int, "3"), lambda: t.assertListEqual([1], (1,)), lambda: t.fail("given up"), lambda: t.assertEqual(1, 2, "my message"),
]
for check in checks:
    try:
        check()
    except AssertionError as e:
        print(e)
        print("--")
with t.assertRaises(ZeroDivisionError) as cm:
    1 / 0
print(cm.exception)
with t.assertRaisesRegex(ValueError, "invalid literal"):
    int("x")
with t.subTest(i=1):
    t.assertTrue(True)
