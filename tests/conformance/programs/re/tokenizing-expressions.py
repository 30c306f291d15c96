import re
from typing import NamedTuple

class Token(NamedTuple):
    kind: str
    value: object
    column: int

SPEC = [("NUMBER", r"\d+(\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
pattern = re.compile("|".join(f"(?P<{k}>{p})" for k, p in SPEC))

def tokenize(code):
    for m in pattern.finditer(code):
        kind, value = m.lastgroup, m.group()
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise SyntaxError(f"{value!r} unexpected at {m.start()}")
        yield Token(kind, float(value) if kind == "NUMBER" else value, m.start())

for t in tokenize("area = 3.5 * (w+1)"):
    print(*t)
try:
    list(tokenize("a $ b"))
except SyntaxError as e:
    print(e)
