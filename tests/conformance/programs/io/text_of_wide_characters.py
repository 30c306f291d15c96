import io

s = io.TextIOWrapper(io.BytesIO('a😀b😀\nx'.encode()), encoding='utf-8')
print(s.read(2), s.read(2), repr(s.readline()), s.read())
