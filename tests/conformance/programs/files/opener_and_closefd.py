import os

os.chdir('/tmp')
fd = os.open('fd.txt', os.O_RDWR | os.O_CREAT, 0o600)
with open(fd, 'w', closefd=False) as f:
    print(f.name == fd)
    f.write('by descriptor')
os.lseek(fd, 0, os.SEEK_SET)
print(os.read(fd, 100))
os.close(fd)
print(open('fd.txt', opener=lambda path, flags: os.open(path, flags)).read())
os.remove('fd.txt')
