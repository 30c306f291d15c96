# What a function leaves behind is freed in one order, whether it returns, raises or is a generator.


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


def returns():
    first = Named('first')
    second = Named('second')
    third = Named('third')
    del second
    return 'returned'


def raises():
    one, two = Named('one'), Named('two')
    raise ValueError('raised')


def yields(item):
    kept = Named(item)
    try:
        yield kept.name
    finally:
        print('closed', item)


def keeps_generators():
    a = yields('a')
    b = yields('b')
    print(next(a), next(b))


print(returns())
try:
    raises()
except ValueError as e:
    print(e)
    e.__traceback__ = None
keeps_generators()
print('end')
