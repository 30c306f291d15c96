import pickle


class Holder:
    pass


holder = Holder()
holder.values = {'deep': (1, [open_later := (lambda: 0)])}
try:
    pickle.dumps([0, holder])
except pickle.PicklingError as error:
    for note in error.__notes__:
        print(note)
