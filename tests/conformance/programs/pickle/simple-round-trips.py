import io
import pickle

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return vars(self) == vars(other)

data = {"n": [1, 2.5, 3j], "t": (None, True), "s": {1, 2}, "b": b"\x00", "p": Point(1, 2), "f": len, "c": Point}
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(protocol, pickle.loads(pickle.dumps(data, protocol)) == data)
f = io.BytesIO()
for item in ("first", 2, [3]):
    pickle.dump(item, f)
f.seek(0)
while True:
    try:
        print(pickle.load(f))
    except EOFError as e:
        print("EOFError", e)
        break
for wrong in (lambda: pickle.dumps(lambda: 0), lambda: pickle.loads(b"junk"), lambda: pickle.loads(b""), lambda: pickle.dumps(open), lambda: pickle.dumps((x for x in [1])), lambda: pickle.loads("text")):
    try:
        print(type(wrong()))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(pickle.DEFAULT_PROTOCOL, len(pickle.dumps([1, 2, 3])))
