import io
import pickle

rows = {1: ['row one'], 2: ['row two']}
ids = {id(row): key for key, row in rows.items()}


class Saver(pickle.Pickler):
    def persistent_id(self, obj):
        return ids.get(id(obj))


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        print('asked for', repr(pid))
        return rows[int(pid)]


for protocol in (0, 2, 4):
    file = io.BytesIO()
    Saver(file, protocol).dump({'a': rows[1], 'b': [rows[2], rows[1]]})
    file.seek(0)
    back = Loader(file).load()
    print(back, back['a'] is rows[1])
    file.seek(0)
    try:
        pickle.load(file)
    except pickle.UnpicklingError as error:
        print(error)
