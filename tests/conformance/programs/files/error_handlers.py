import os

os.chdir('/tmp')
with open('bad.txt', 'wb') as f:
    f.write(b'ok \xff\xe9 end')
for errors in ['ignore', 'replace', 'backslashreplace', 'surrogateescape']:
    print(errors, ascii(open('bad.txt', encoding='utf-8', errors=errors).read()))
try:
    open('bad.txt', encoding='utf-8').read()
except UnicodeDecodeError as e:
    print(e)
with open('bad.txt', 'w', encoding='ascii', errors='xmlcharrefreplace') as f:
    f.write('€5')
print(open('bad.txt').read())
os.remove('bad.txt')
