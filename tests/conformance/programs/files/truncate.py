import os

os.chdir('/tmp')
with open('cut.txt', 'w+') as f:
    f.write('0123456789')
    print(f.truncate(6), f.tell())
    f.seek(0)
    print(f.read())
    f.seek(3)
    print(f.truncate())
print(open('cut.txt').read())
with open('cut.txt', 'r+b') as f:
    f.truncate(6)
print(open('cut.txt', 'rb').read())
os.remove('cut.txt')
