import pickle


def outer():
    def inner():
        pass

    class Local:
        pass
    return inner, Local


inner, Local = outer()
things = [lambda: 1, inner, Local, Local(), (x for x in ()), pickle, {}.keys(), iter(()).__iter__,
          property(), type.__dict__]
for thing in things:
    try:
        print(len(pickle.dumps(thing)) > 0)
    except (pickle.PicklingError, TypeError) as error:
        text = str(error)
        print(type(error).__name__, text.split(' at 0x')[0])
