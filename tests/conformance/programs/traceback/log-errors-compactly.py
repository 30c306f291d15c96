import sys
import traceback

def summary(e):
    tb = traceback.extract_tb(e.__traceback__)[-1]
    return f"{type(e).__name__}: {e} (line {tb.lineno} in {tb.name}: {tb.line})"

def parse(text):
    return int(text)

for value in ("1", "x", None, "9" * 3):
    try:
        print(parse(value))
    except (ValueError, TypeError) as e:
        print(summary(e))

def recursive(n):
    if n == 0:
        raise RuntimeError("bottom")
    recursive(n - 1)

try:
    recursive(5)
except RuntimeError as e:
    print(len(traceback.extract_tb(e.__traceback__)))
    print("".join(traceback.format_exception(e, limit=2)))
