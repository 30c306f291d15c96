import io
import os
import sys

os.chdir('/tmp')
with open('out.txt', 'w') as f:
    print('a', 'b', sep='-', file=f)
    print('no end', end='', file=f)
print(open('out.txt').read())
old = sys.stdout
sys.stdout = io.StringIO()
print('caught')
caught, sys.stdout = sys.stdout.getvalue(), old
print(repr(caught))
os.remove('out.txt')
