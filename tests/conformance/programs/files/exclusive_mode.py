import os

os.chdir('/tmp')
with open('new.txt', 'x') as f:
    print(f.mode)
try:
    open('new.txt', 'x')
except FileExistsError as e:
    print(e, e.errno, e.filename, e.strerror)
os.remove('new.txt')
