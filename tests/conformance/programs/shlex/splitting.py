# split() reads a command line as a POSIX shell would.
import shlex

for line in ['', 'ls -l /tmp', 'echo "two words" one', "cp 'a b' c", 'a\\ b c', "say 'it'\\''s'", 'x=1 y="2 3"',
             '"" \'\'', '  a   b  ', 'a\nb\tc', '"a\\"b" "c\\d"', "'no \\escape'", 'é ü', 'a"b"c\'d\'']:
    print(repr(line), shlex.split(line))
