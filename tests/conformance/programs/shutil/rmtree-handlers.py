import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
os.makedirs('t/a/b')
with open('t/a/f', 'w') as f:
    f.write('x')
os.symlink('t', 'link')
seen = []
shutil.rmtree('gone', onexc=lambda function, path, error: seen.append((function.__name__, path, type(error).__name__, error.errno)))
print(seen)
seen.clear()
shutil.rmtree('link', onexc=lambda function, path, error: seen.append((function.__name__, path, str(error))))
print(seen, os.path.exists('t/a/f'))
shutil.rmtree('t/a/f', onexc=lambda function, path, error: seen.append((path, type(error).__name__)))
print(seen[1:])
os.remove('link')
print(shutil.rmtree('t'), os.listdir('.'), shutil.rmtree.avoids_symlink_attacks)
try:
    shutil.rmtree(5.5)
except TypeError as error:
    print(type(error).__name__)
def stop(function, path, error):
    raise ValueError('from the handler') from error
try:
    shutil.rmtree('gone', onexc=stop)
except ValueError as error:
    print(error, type(error.__cause__).__name__)
