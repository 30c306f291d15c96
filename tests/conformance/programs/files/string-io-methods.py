import io

f = io.StringIO("line one\nline two\nline three")
print(repr(f.readline()), f.tell(), f.read(4), f.readlines(), repr(f.read()))
f.seek(0)
print(f.seekable(), f.readable(), f.writable(), [line.rstrip() for line in f])
f.seek(0, io.SEEK_END)
print(f.write("\nmore"), f.getvalue()[-5:])
f.seek(5)
f.truncate()
print(repr(f.getvalue()), f.closed)
g = io.StringIO(newline=None)
g.write("a\r\nb\rc\n")
print(repr(g.getvalue()))
with io.StringIO() as h:
    print("one", 2, sep="-", file=h)
    h.writelines(["x", "y"])
    print(repr(h.getvalue()))
for wrong in (lambda: h.write("x"), lambda: f.write(b"x"), lambda: f.seek(-1), lambda: f.seek(1, 1), lambda: io.StringIO(5), lambda: f.fileno(), lambda: f.seek(0, 7)):
    try:
        wrong()
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
