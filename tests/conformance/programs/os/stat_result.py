import os
import stat
import tempfile

os.chdir(tempfile.mkdtemp())
with open('f', 'w') as f:
    f.write('12345')
os.chmod('f', 0o640)
s = os.stat('f')
print(s.st_size, stat.S_ISREG(s.st_mode), oct(stat.S_IMODE(s.st_mode)), s.st_nlink, len(s))
print(stat.filemode(s.st_mode), stat.S_ISDIR(os.stat('.').st_mode), s[6] == s.st_size)
os.utime('f', (1000, 2000.5))
s = os.stat('f')
print(s.st_atime, s.st_mtime, s.st_mtime_ns, s[8])
print(os.stat_result(range(10)).st_size)
