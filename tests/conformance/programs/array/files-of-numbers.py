# tofile() and fromfile(): arrays straight to and from files.
import os
import tempfile
from array import array

path = os.path.join(tempfile.mkdtemp(), 'numbers.bin')
with open(path, 'wb') as f:
    array('i', range(5)).tofile(f)
    array('i', [100]).tofile(f)
print(os.path.getsize(path))
a = array('i')
with open(path, 'rb') as f:
    a.fromfile(f, 2)
    print(a)
    try:
        a.fromfile(f, 10)
    except EOFError as e:
        print(e, a)
with open(path, 'rb') as f:
    print(f.readinto(a), a)
    try:
        a.fromfile(f, -1)
    except ValueError as e:
        print(e)
for act in (lambda: a.tofile(3), lambda: a.fromfile(3, 1)):
    try:
        act()
    except AttributeError as e:
        print(e)
