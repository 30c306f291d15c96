import os
import stat
import tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir('d', 0o750)
with open('f', 'w') as f:
    f.write('12345')
os.symlink('f', 'l')
os.chmod('f', 0o640)
for name in ('d', 'f', 'l'):
    s, l = os.stat(name), os.lstat(name)
    print(name, stat.filemode(l.st_mode)[0], stat.S_ISDIR(s.st_mode), stat.S_ISREG(s.st_mode), stat.S_ISLNK(l.st_mode), os.path.islink(name))
s = os.stat('f')
print(s.st_size, s[stat.ST_SIZE], oct(stat.S_IMODE(s.st_mode)), stat.filemode(s.st_mode), s.st_nlink, s.st_mode & stat.S_IWGRP, len(s), s.st_mtime_ns >= 0)
os.chmod('f', s.st_mode | stat.S_IXUSR)
print(os.access('f', os.X_OK), stat.filemode(os.stat('f').st_mode), os.path.getsize('f'), os.path.samefile('f', 'l'))
