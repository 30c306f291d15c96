import io

raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding='utf-8', newline='\r\n', write_through=True)
text.write('é\nb')
print(raw.getvalue())
text.seek(0)
print(repr(text.read()), text.encoding, text.buffer is raw)
print(text.detach() is raw)
try:
    text.read()
except ValueError as e:
    print(e)
