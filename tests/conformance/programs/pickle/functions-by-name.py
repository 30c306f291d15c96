import pickle
import math


def double(x):
    return 2 * x


class Tool:
    @staticmethod
    def static(x):
        return x + 1

    @classmethod
    def make(cls):
        return cls.__name__

    def method(self):
        return 'method of ' + type(self).__name__

    class Inner:
        pass


for protocol in (2, 4):
    for f in (double, len, math.sqrt, str.upper, Tool.static, Tool.make, Tool.method, 'abc'.upper, Tool().method):
        back = pickle.loads(pickle.dumps(f, protocol))
        print(protocol, back.__name__, getattr(back, '__qualname__', None))
    print(pickle.loads(pickle.dumps(Tool.Inner, protocol)) is Tool.Inner)
print(pickle.dumps(double, 2), pickle.dumps(Tool.Inner, 4))
