import io


class Nothing(io.IOBase):
    pass


s = Nothing()
print(s.closed, s.readable(), s.writable(), s.seekable(), s.isatty())
for name in ['fileno', 'tell', 'truncate', '_checkReadable']:
    try:
        print(getattr(s, name)())
    except io.UnsupportedOperation as e:
        print(name, type(e).__name__)
with s:
    print('inside')
print(s.closed)
try:
    s.readline()
except (ValueError, AttributeError) as e:
    print(type(e).__name__)
