import io

raw = io.BytesIO()
w = io.BufferedWriter(raw, 4)
w.write(b'ab')
print(raw.getvalue(), w.tell())
w.write(b'cdef')
w.flush()
print(raw.getvalue(), w.tell())
w.close()
print(w.closed, raw.closed)
try:
    w.write(b'x')
except ValueError as e:
    print(e)
