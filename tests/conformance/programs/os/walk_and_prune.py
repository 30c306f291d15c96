import os
import tempfile

os.chdir(tempfile.mkdtemp())
for folder in ('a/b', 'a/skip/deep', 'c'):
    os.makedirs(folder)
for name in ('a/1.txt', 'a/b/2.txt', 'a/skip/3.txt', 'c/4.txt'):
    with open(name, 'w') as f:
        f.write(name)
for root, folders, files in os.walk('.'):
    folders[:] = sorted(f for f in folders if f != 'skip')
    print(root, folders, sorted(files))
print([(root, sorted(folders)) for root, folders, files in os.walk('a/b', topdown=False)])
print(list(os.walk('nowhere')))
os.walk('nowhere', onerror=print)
for _ in os.walk('nowhere', onerror=lambda error: print(type(error).__name__, error.filename)):
    pass
