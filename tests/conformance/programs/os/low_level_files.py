import os

os.chdir('/tmp')
fd = os.open('low.bin', os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o644)
print(os.write(fd, b'0123456789'), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR))
print(os.pread(fd, 2, 8), os.pwrite(fd, b'XY', 0), os.fstat(fd).st_size)
os.ftruncate(fd, 4)
os.lseek(fd, 0, os.SEEK_SET)
print(os.read(fd, 100), os.read(fd, 100), os.isatty(fd))
os.close(fd)
try:
    os.read(fd, 1)
except OSError as e:
    print(e)
fd = os.open('low.bin', os.O_WRONLY | os.O_APPEND)
os.write(fd, b'+')
try:
    os.read(fd, 1)
except OSError as e:
    print(e)
os.close(fd)
print(open('low.bin', 'rb').read())
os.remove('low.bin')
