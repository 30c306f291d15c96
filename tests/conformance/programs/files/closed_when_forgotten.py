import os

os.chdir('/tmp')


def write():
    f = open('gone.txt', 'w')
    f.write('written when the last reference goes')


write()
print(open('gone.txt').read())
os.remove('gone.txt')
