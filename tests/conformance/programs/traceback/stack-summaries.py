import sys
import traceback

def f():
    return traceback.extract_stack()

def g():
    traceback.print_stack(file=sys.stdout, limit=2)
    return f()

stack = g()
print([frame.name for frame in stack][-2:], stack[-1].lineno, stack[-1].filename)
s = traceback.StackSummary.from_list([("file.py", 3, "func", "x = 1"), ("other.py", 9, "<module>", None)])
print("".join(s.format()), end="")
fs = traceback.FrameSummary("a.py", 1, "n", line="  text  ", lookup_line=False)
print(fs.line, tuple(fs), fs)
print(traceback.format_list([("a", 1, "b", "c")]))
te = traceback.TracebackException(ValueError, ValueError("x"), None)
print(list(te.format()), te.stack)
