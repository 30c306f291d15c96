"""assertRaises: as a call, as a context manager, and when nothing is raised."""
import unittest

t = unittest.TestCase()
t.assertRaises(ValueError, int, 'x')
with t.assertRaises((KeyError, IndexError)) as caught:
    [][1]
print(type(caught.exception), caught.exception, caught.exception.__traceback__)
for attempt in (lambda: t.assertRaises(ValueError, int, '3'),
                lambda: t.assertRaises(ValueError, int, []),
                lambda: t.assertRaises('no class', int),
                lambda: t.assertRaises(ValueError, wrong=1)):
    try:
        attempt()
    except BaseException as e:
        print(type(e).__name__, e)
try:
    with t.assertRaises(ValueError, msg='told so'):
        pass
except AssertionError as e:
    print(e)
