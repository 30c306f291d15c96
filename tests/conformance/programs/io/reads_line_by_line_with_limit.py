import io

for stream in [io.StringIO('abcdef\nghi'), io.TextIOWrapper(io.BytesIO(b'abcdef\nghi'))]:
    print(stream.readline(3), repr(stream.readline(10)), stream.readline(-1), repr(stream.readline()))
print(io.BytesIO(b'a\nbb\nccc\n').readlines(3))
