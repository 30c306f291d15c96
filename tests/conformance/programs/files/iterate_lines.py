import os

os.chdir('/tmp')
with open('lines.txt', 'w') as f:
    f.writelines(f'line {i}\n' for i in range(4))
for number, line in enumerate(open('lines.txt'), 1):
    print(number, repr(line))
with open('lines.txt') as f:
    print(f.readline(), f.readlines(), f.readline() == '')
os.remove('lines.txt')
