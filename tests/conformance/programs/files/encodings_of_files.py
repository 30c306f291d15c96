import os

os.chdir('/tmp')
for encoding in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-32', 'latin-1', 'cp1252']:
    with open('text.txt', 'w', encoding=encoding) as f:
        f.write('naïve ')
        f.write('café')
    print(encoding, open('text.txt', 'rb').read(), open('text.txt', encoding=encoding).read())
try:
    open('text.txt', 'w', encoding='ascii').write('é')
except UnicodeEncodeError as e:
    print(e)
os.remove('text.txt')
