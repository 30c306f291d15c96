import io
import pickle

file = io.BytesIO()
pickler = pickle.Pickler(file, 2)
shared = ['shared']
pickler.dump(shared)
pickler.dump(shared)
print(file.getvalue())
unpickler = pickle.Unpickler(io.BytesIO(file.getvalue()))
first = unpickler.load()
second = unpickler.load()
print(first, second is first)
pickler.clear_memo()
before = len(file.getvalue())
pickler.dump(shared)
print(len(file.getvalue()) - before)
