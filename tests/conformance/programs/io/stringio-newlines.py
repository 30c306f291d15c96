import io

for newline in ('\n', '', None, '\r', '\r\n'):
    s = io.StringIO('a\nb\r\nc\rd', newline=newline)
    print(repr(newline), s.readlines(), repr(s.getvalue()), s.newlines)
    s.write('x\n')
    print(repr(s.getvalue()))
s = io.StringIO('hello\nworld')
print(s.read(3), s.tell(), s.seek(0, 2), s.write('!'), s.truncate(5), repr(s.getvalue()), repr(s.read()))
print(s.seek(8), s.write('far'), repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.line_buffering, s.encoding)
for wrong in (lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.write(b'x'), lambda: s.read('a'), lambda: io.StringIO(5),
              lambda: io.StringIO('', newline='x'), lambda: s.truncate(-1), lambda: s.fileno(), lambda: s.seek(0, 5), lambda: s.readline(1.5)):
    try:
        print(wrong())
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
s.close()
for wrong in (s.read, s.getvalue, s.tell, lambda: next(s), lambda: s.write('')):
    try:
        wrong()
    except ValueError as error:
        print(error)
