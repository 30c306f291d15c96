import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
os.makedirs('src/sub')
for name in ['src/a.py', 'src/b.pyc', 'src/sub/c.py']:
    open(name, 'w').write(name)
print(shutil.copytree('src', 'dst', ignore=shutil.ignore_patterns('*.pyc')))
print(sorted(os.path.join(r, f) for r, _, fs in os.walk('dst') for f in fs))
try:
    shutil.copytree('src', 'dst')
except FileExistsError as e:
    print(e)
shutil.copytree('src', 'dst', dirs_exist_ok=True)
print(sorted(os.listdir('dst')))
shutil.rmtree('dst')
print(os.path.exists('dst'))
shutil.rmtree('dst', ignore_errors=True)
try:
    shutil.rmtree('dst')
except FileNotFoundError as e:
    print(e.strerror)
