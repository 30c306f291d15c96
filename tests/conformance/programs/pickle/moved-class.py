import pickle


class Moved:
    pass


old = Moved
data = pickle.dumps(Moved())


class Moved:
    pass


print(type(pickle.loads(data)) is Moved)
try:
    pickle.dumps(old())
except pickle.PicklingError as error:
    print(error)
old.__module__ = 'gone'
try:
    pickle.dumps(old)
except pickle.PicklingError as error:
    print(error)
old.__module__ = '__main__'
old.__qualname__ = 'Nowhere'
try:
    pickle.dumps(old)
except pickle.PicklingError as error:
    print(error)
