import pickle
import sys

nameless = lambda: 1


def fails(what):
    try:
        pickle.dumps(what)
    except pickle.PicklingError as error:
        context = error.__context__
        print(getattr(error, '__notes__', None))
        print(type(context).__name__, context)
        del context
        print(sys.getrefcount(error.__context__))


fails(nameless)
fails([nameless])
fails({'deep': [nameless]})
