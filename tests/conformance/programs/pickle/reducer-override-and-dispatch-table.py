import copyreg
import io
import pickle


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees


def reduce_temperature(t):
    return Temperature, (t.degrees + 100,)


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Temperature):
            return Temperature, (obj.degrees * 2,)
        return NotImplemented


file = io.BytesIO()
Overriding(file).dump([Temperature(4), Temperature])
print(pickle.loads(file.getvalue())[0].degrees)

file = io.BytesIO()
pickler = pickle.Pickler(file)
pickler.dispatch_table = {Temperature: reduce_temperature}
pickler.dump(Temperature(1))
print(pickle.loads(file.getvalue()).degrees)

copyreg.pickle(Temperature, lambda t: (Temperature, (t.degrees - 1,)))
print(pickle.loads(pickle.dumps(Temperature(1))).degrees)
del copyreg.dispatch_table[Temperature]
print(pickle.loads(pickle.dumps(Temperature(1))).degrees)
