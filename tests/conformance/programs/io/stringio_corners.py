import io

s = io.StringIO('one\ntwo\r\nthree')
print(s.readlines(), s.tell(), s.read())
s.seek(0)
s.write('ONE')
print(repr(s.getvalue()), s.seek(0, 2), s.truncate(5), repr(s.getvalue()))
t = io.StringIO(newline=None)
t.write('a\r\nb\rc')
print(repr(t.getvalue()), t.newlines)
u = io.StringIO(newline='\r\n')
u.write('x\ny')
print(repr(u.getvalue()))
s.seek(8)
s.write('!')
print(repr(s.getvalue()))
for wrong in (lambda: s.write(b'x'), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 5),
              lambda: io.StringIO(3), lambda: io.StringIO(newline='x'), lambda: s.read('x')):
    try:
        wrong()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
s.close()
try:
    s.getvalue()
except ValueError as error:
    print(error)
