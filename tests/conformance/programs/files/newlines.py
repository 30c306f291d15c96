import os

os.chdir('/tmp')
with open('ends.txt', 'wb') as f:
    f.write(b'a\r\nb\rc\n')
for newline in [None, '', '\n', '\r', '\r\n']:
    with open('ends.txt', newline=newline) as f:
        print(repr(newline), f.readlines(), repr(f.newlines))
for newline in [None, '', '\n', '\r', '\r\n']:
    with open('ends.txt', 'w', newline=newline) as f:
        f.write('x\ny\r\n')
    print(repr(newline), open('ends.txt', 'rb').read())
os.remove('ends.txt')
