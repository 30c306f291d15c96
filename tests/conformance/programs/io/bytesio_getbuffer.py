import io

b = io.BytesIO(b'hello')
view = b.getbuffer()
view[0] = ord('J')
print(b.getvalue(), len(view))
view.release()
b.seek(0, 2)
b.write(b' world')
print(b.getvalue(), b.readable(), b.writable(), b.seekable())
