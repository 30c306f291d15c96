"""Texts of failed assertions."""
import unittest

t = unittest.TestCase()


def tell(method, *args, **kw):
    try:
        getattr(t, method)(*args, **kw)
    except AssertionError as e:
        print(method, '->', e)
    else:
        print(method, 'passes')


tell('assertEqual', 1, 2)
tell('assertEqual', 1, 2, 'my message')
tell('assertNotEqual', 1, 1)
tell('assertTrue', 0)
tell('assertFalse', 'x')
tell('assertIs', 1, '1')
tell('assertIsNot', None, None)
tell('assertIsNone', 0)
tell('assertIsNotNone', None)
tell('assertIn', 3, [1, 2])
tell('assertNotIn', 1, [1, 2])
tell('assertIsInstance', 3, str)
tell('assertNotIsInstance', 3, int)
tell('assertGreater', 1, 2)
tell('assertGreaterEqual', 1, 2)
tell('assertLess', 2, 1)
tell('assertLessEqual', 2, 1)
tell('assertAlmostEqual', 1.0, 1.1)
tell('assertAlmostEqual', 1.0, 1.00000001)
tell('assertAlmostEqual', 1.0, 1.5, delta=0.25)
tell('assertNotAlmostEqual', 1.0, 1.00000001)
tell('assertCountEqual', [1, 2, 2], [2, 1, 3])
tell('assertSetEqual', {1, 2}, {2, 3})
tell('fail', 'because')
