import pickle

def outer():
    def inner():
        pass
    class Local:
        pass
    return inner, Local

inner, Local = outer()
for name, thing in [('lambda', lambda: 0), ('inner', inner), ('local class', Local), ('instance', Local()),
                    ('generator', (n for n in 'ab')), ('module', pickle), ('file', open('/tmp/x', 'w')),
                    ('in a list', [1, inner]), ('nested', {'k': (Local,)})]:
    try:
        pickle.dumps(thing)
    except Exception as error:
        text = str(error)
        start, _, rest = text.partition(' at 0x')
        print(name, '|', type(error).__name__, '|', start, '|', rest.partition('>')[2], '|',
              repr(error.__context__), getattr(error, '__notes__', None))
