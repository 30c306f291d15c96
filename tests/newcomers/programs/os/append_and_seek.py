import os, tempfile
p = os.path.join(tempfile.mkdtemp(), "data.bin")
with open(p, "wb") as f:
    f.write(bytes(range(10)))
with open(p, "ab") as f:
    f.write(b"end")
with open(p, "rb") as f:
    f.seek(-3, os.SEEK_END)
    print(f.read(), f.tell())
with open(p, "r+b") as f:
    f.seek(2); f.write(b"XX")
print(open(p, "rb").read()[:5])
