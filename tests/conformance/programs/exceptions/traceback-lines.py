def a():
    b()


def b():
    raise ValueError("deep")


try:
    a()
except ValueError as error:
    tb = error.__traceback__
    lines = []
    while tb is not None:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(lines)
try:
    (
        1
        / 0
    )
except ZeroDivisionError as error:
    print(error.__traceback__.tb_lineno)
error = ValueError("never raised")
print(error.__traceback__)
try:
    raise error.with_traceback(None)
except ValueError as caught:
    print(caught is error, caught.__traceback__.tb_lineno)
import sys

try:
    a()
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb.tb_lineno)
print(sys.exc_info())
