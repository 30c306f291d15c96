import io
import pickle

file = io.BytesIO()
for value in ('first', [2], {'third': 3}):
    pickle.dump(value, file)
file.seek(0)
while True:
    try:
        print(pickle.load(file))
    except EOFError as end:
        print('end:', end)
        break
for wrong in (pickle.Pickler, pickle.Unpickler):
    try:
        wrong(5)
    except TypeError as error:
        print(error)
