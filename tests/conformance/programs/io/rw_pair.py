import io

pair = io.BufferedRWPair(io.BytesIO(b'to read'), io.BytesIO())
print(pair.read(2), pair.write(b'out'), pair.readable(), pair.writable(), pair.seekable())
pair.flush()
print(pair.read())
