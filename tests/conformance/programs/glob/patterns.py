import glob
import os
import tempfile

os.chdir(tempfile.mkdtemp())
for name in ['one.txt', 'two.txt', 'three.py', 'd/four.txt', 'd/e/five.txt', '.dot']:
    if '/' in name:
        os.makedirs(os.path.dirname(name), exist_ok=True)
    open(name, 'w').close()
for pattern in ['*', '*.txt', 't*.*', '[ot]*.txt', '?????.py', 'd/*', '*/*.txt', '.*', 'none*', 'one.txt']:
    print(pattern, sorted(glob.glob(pattern)))
print(sorted(glob.glob('**/*.txt', recursive=True)), sorted(glob.glob('**', recursive=True)))
print(glob.escape('a[1]*?'), glob.has_magic('a*'), sorted(glob.glob('*.txt', root_dir='d')))
