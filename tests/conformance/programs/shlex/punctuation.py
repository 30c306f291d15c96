# Runs of punctuation can be tokens of their own.
import shlex

line = 'a && b || c; d >> "e f" 2>&1 | (g -x ~/h*)'
print(list(shlex.shlex(line)))
print(list(shlex.shlex(line, punctuation_chars=True)))
print(list(shlex.shlex(line, posix=True, punctuation_chars='|')))
s = shlex.shlex(line, posix=True, punctuation_chars=True)
s.whitespace_split = True
print(list(s))
print(s.punctuation_chars)
try:
    s.punctuation_chars = 'x'
except AttributeError as e:
    print(type(e).__name__)
