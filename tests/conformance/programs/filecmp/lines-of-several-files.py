import fileinput
import os
import tempfile

os.chdir(tempfile.mkdtemp())
open('a', 'w').write('1\n2\n')
open('b', 'w').write('3\n')
with fileinput.input(files=['a', 'b']) as f:
    for line in f:
        print(f.filename(), f.lineno(), f.filelineno(), f.isfirstline(), line.strip())
with fileinput.input('a', inplace=True) as f:
    for line in f:
        print('#' + line, end='')
print(open('a').read())
