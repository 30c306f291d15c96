import io

raw = io.BytesIO('aé漢\nsecond\n'.encode())
t = io.TextIOWrapper(raw, encoding='utf-8', newline='')
print(t.read(2), t.tell())
place = t.tell()
print(repr(t.readline()))
t.seek(place)
print(repr(t.read(1)), t.seek(0), repr(t.readline()))
for wrong in (lambda: t.seek(1, 1), lambda: t.seek(-1), lambda: t.seek(1, 2), lambda: t.seek(0, 9)):
    try:
        wrong()
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
print(t.seek(0, 2), t.read())
t.seek(0)
for line in t:
    try:
        t.tell()
    except OSError as error:
        print(error)
    break
b = t.detach()
print(b is raw)
try:
    t.read()
except ValueError as error:
    print(error)
