"""assertWarns catches a warning and knows where it came from."""
import unittest
import warnings

t = unittest.TestCase()
with t.assertWarns(DeprecationWarning) as caught:
    warnings.warn('old', DeprecationWarning)
print(repr(caught.warning), caught.lineno, type(caught.filename))
t.assertWarns(UserWarning, warnings.warn, 'hello')
for f in (lambda: t.assertWarns(UserWarning, warnings.warn, 'x', FutureWarning),
          lambda: t.assertWarns(UserWarning, len, '')):
    try:
        f()
    except AssertionError as e:
        print(e)
