# isinstance() asks for __class__, which a proxy hands on.
class Real:
    pass


class ByGetattribute:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, 'target'), name)


class ByGetattr:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


for proxy in (ByGetattribute(Real()), ByGetattr(Real())):
    print(type(proxy).__name__, isinstance(proxy, Real), isinstance(proxy, int), isinstance(proxy, type(proxy)))
print((5).__add__ == (5).__add__, [].append == [].append)
