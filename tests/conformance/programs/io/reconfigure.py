import io

raw = io.BytesIO()
s = io.TextIOWrapper(raw, encoding='utf-8')
s.write('é')
s.reconfigure(encoding='latin-1', errors='replace')
s.write('é€')
s.flush()
print(raw.getvalue(), s.encoding, s.errors)
s.reconfigure(line_buffering=True)
print(s.line_buffering)
