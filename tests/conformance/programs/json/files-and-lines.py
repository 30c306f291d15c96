import io
import json

f = io.StringIO()
json.dump({"a": [1, 2]}, f)
f.write("\n")
json.dump([None], f, indent=None)
print(repr(f.getvalue()))
f.seek(0)
print([json.loads(line) for line in f])
f = io.StringIO('{"x": "y"}')
print(json.load(f), repr(f.read()))
try:
    json.load(io.StringIO("{"))
except json.JSONDecodeError as e:
    print(e)
try:
    json.dump(1, io.BytesIO())
except TypeError as e:
    print(e)
rows = [{"id": i, "sq": i * i} for i in range(3)]
lines = "\n".join(json.dumps(r) for r in rows)
print(lines)
print(sum(json.loads(line)["sq"] for line in lines.splitlines()))
print(json.load(io.BytesIO(b'[1, "\xc3\xa9"]')))
try:
    json.loads("\ufeff[]")
except json.JSONDecodeError as e:
    print(e)
print(json.loads(b"\xef\xbb\xbf[2]"), json.loads("[3]".encode("utf-16")))
