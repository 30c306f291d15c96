# Iterator types refuse keywords, but for subclasses with an __init__ of their own.
class Chosen(filter):
    def __init__(self, function, items, note=None):
        self.note = note


class Filter(filter):
    pass


print(list(Chosen(None, [1, 0, 3], note='n')), Chosen(None, [], note='n').note)
for make in (lambda: Filter(function=None, iterable=[]), lambda: reversed(sequence=[])):
    try:
        print(make())
    except TypeError as error:
        print('TypeError:', error)
