import os
import tempfile

os.chdir(os.path.realpath(tempfile.mkdtemp()))
open('target', 'w').write('here')
os.symlink('target', 'link')
print(os.readlink('link'), os.path.islink('link'), open('link').read())
print(os.lstat('link').st_size, os.stat('link').st_size)
os.symlink('nowhere', 'dangling')
print(os.path.exists('dangling'), os.path.lexists('dangling'))
os.symlink('loop', 'loop')
try:
    open('loop')
except OSError as e:
    print(e.strerror)
print(os.path.realpath('link') == os.path.abspath('target'))
os.remove('link')
print(os.path.exists('target'))
