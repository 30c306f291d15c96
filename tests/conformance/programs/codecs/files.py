import codecs
import io
import os

os.chdir('/tmp')
with codecs.open('coded.txt', 'w', encoding='utf-16') as f:
    f.write('né\nxy\n')
print(open('coded.txt', 'rb').read())
with codecs.open('coded.txt', encoding='utf-16') as f:
    print(f.readline(), list(f))
w = codecs.getwriter('utf-8')(io.BytesIO())
w.write('é')
print(w.getvalue(), codecs.getreader('utf-8')(io.BytesIO(b'\xc3\xa9\nz')).readlines())
os.remove('coded.txt')
