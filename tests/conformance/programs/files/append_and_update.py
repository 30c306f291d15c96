import os

os.chdir('/tmp')
for word in ['one', 'two']:
    with open('log.txt', 'a') as f:
        f.write(word + '\n')
with open('log.txt', 'r+') as f:
    print(f.readline(), f.tell())
    f.seek(0)
    f.write('ONE')
    f.seek(0, 2)
    f.write('three\n')
print(open('log.txt').read())
with open('log.txt', 'w+') as f:
    f.write('fresh')
    f.seek(0)
    print(f.read())
os.remove('log.txt')
