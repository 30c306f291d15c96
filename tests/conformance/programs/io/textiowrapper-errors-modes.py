import io

raw = io.BytesIO('zwölf €\r\nzwei\n'.encode('utf-8'))
t = io.TextIOWrapper(raw, encoding='utf-8', newline='')
print(t.encoding, t.errors, t.line_buffering, t.write_through, t.newlines, repr(t.readline()), t.newlines)
print(repr(t.read(2)), repr(t.read()), t.tell())
for errors in ('strict', 'replace', 'ignore', 'backslashreplace', 'surrogateescape'):
    w = io.TextIOWrapper(io.BytesIO(b'a\xffb'), encoding='utf-8', errors=errors)
    try:
        print(errors, ascii(w.read()))
    except UnicodeDecodeError as error:
        print(errors, error)
out = io.BytesIO()
w = io.TextIOWrapper(out, encoding='ascii', errors='xmlcharrefreplace', newline='\r\n', write_through=True)
print(w.write('é\n'), out.getvalue(), w.buffer is out)
w2 = io.TextIOWrapper(io.BytesIO(), encoding='latin-1')
for wrong in (lambda: w2.write('€'), lambda: w2.write(b'x'), lambda: io.TextIOWrapper(io.BytesIO(), encoding='nope'),
              lambda: io.TextIOWrapper(io.BytesIO(), newline='x'), lambda: io.TextIOWrapper(io.BytesIO(), errors='nope', encoding='ascii').write('é'),
              lambda: w2.seek(1, 1), lambda: w2.seek(-1), lambda: io.TextIOWrapper(5), lambda: io.TextIOWrapper(io.StringIO())):
    try:
        print(repr(wrong())[:40])
    except (UnicodeEncodeError, TypeError, LookupError, ValueError, OSError, AttributeError) as error:
        print(type(error).__name__, error)
raw = t.detach()
print(raw.tell())
try:
    t.read()
except ValueError as error:
    print(error)
