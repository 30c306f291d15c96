# Without POSIX rules quotes stay part of the word.
import shlex

for line in ['a "b c" d', "x'y z'w", "'' \"\"", 'a\\ b', '"a"b']:
    print(shlex.split(line, posix=False), list(shlex.shlex(line)))
