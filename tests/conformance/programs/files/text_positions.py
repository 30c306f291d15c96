import os

os.chdir('/tmp')
with open('pos.txt', 'w', encoding='utf-8') as f:
    f.write('aé€\nsecond\nthird\n')
with open('pos.txt', encoding='utf-8') as f:
    marks = [f.tell()]
    while f.readline():
        marks.append(f.tell())
    print(marks)
    for mark in reversed(marks):
        f.seek(mark)
        print(repr(f.readline()))
    f.seek(0)
    print(f.read(2), f.tell(), f.read(1), f.tell())
    f.seek(0)
    next(f)
    try:
        f.tell()
    except OSError as e:
        print(e)
os.remove('pos.txt')
