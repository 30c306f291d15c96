import io

b = io.BytesIO(b'0123456789')
view = b.getbuffer()
view[0:2] = b'AB'
print(b.getvalue(), len(view), view.readonly, view[3:5].tobytes())
for change in (lambda: b.write(b'x' * 20), lambda: b.truncate(2), b.close, lambda: b.__setstate__((b'', 0, None))):
    try:
        print(change())
    except BufferError as error:
        print('BufferError', error)
print(b.seek(0), b.read(3), b.closed)
view.release()
print(b.truncate(2), b.getvalue())
try:
    view[0]
except ValueError as error:
    print(error)
with b.getbuffer() as again:
    print(bytes(again))
b.close()
print(b.closed)
