import tempfile

with tempfile.SpooledTemporaryFile(max_size=10, mode='w+') as f:
    f.write('short')
    print(f._rolled)
    f.write(' and then long')
    print(f._rolled)
    f.seek(0)
    print(f.read())
d = tempfile.TemporaryDirectory()
d.cleanup()
print(tempfile.gettempprefix(), isinstance(tempfile.gettempdir(), str))
