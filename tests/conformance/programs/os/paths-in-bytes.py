import os

print(os.fsencode('é'), os.fsencode('\udcff'), ascii(os.fsdecode(b'\xff\xc3\xa9')), os.fsencode(b'x'), os.fsdecode('x'), os.fspath('p'))
class P:
    def __fspath__(self):
        return 'from P'
print(os.fspath(P()), os.fsencode(P()), os.path.join(P(), 'x'), os.path.basename(b'/a/b'), os.path.splitext(b'a.b'))
for wrong in (lambda: os.fsencode('\ud800'), lambda: os.fsencode(5), lambda: os.fsdecode(None), lambda: os.fspath(5), lambda: os.path.join('a', b'b'), lambda: os.path.join(5, 'x'), lambda: os.path.commonpath([]), lambda: os.path.commonpath(['/a', 'b']), lambda: os.path.commonpath(['a', b'b']), lambda: os.path.relpath(''), lambda: os.path.dirname(5), lambda: os.path.join(), lambda: os.path.splitext(5), lambda: os.path.expanduser(5), lambda: os.path.commonprefix(['a', 5])):
    try:
        print(wrong())
    except (TypeError, ValueError, UnicodeEncodeError) as error:
        print(type(error).__name__, ascii(str(error)))
