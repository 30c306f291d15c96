import io
import shutil

source, target = io.BytesIO(b'x' * 1000), io.BytesIO()
shutil.copyfileobj(source, target, 64)
print(len(target.getvalue()), source.read())
text, out = io.StringIO('one\ntwo\n'), io.StringIO()
text.readline()
shutil.copyfileobj(text, out)
print(repr(out.getvalue()))
try:
    shutil.copyfileobj(io.StringIO('text'), io.BytesIO())
except TypeError as error:
    print(error)
