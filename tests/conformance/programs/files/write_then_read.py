import os

os.chdir('/tmp')
with open('greeting.txt', 'w') as f:
    print(f.write('Hello\n'), f.write('wörld\n'))
with open('greeting.txt') as f:
    print(f.read())
print(os.path.getsize('greeting.txt'))
os.remove('greeting.txt')
