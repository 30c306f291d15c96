# A cached call hashes its arguments once and compares only what has the same hash.
from functools import lru_cache


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print('hash', self.name)
        return len(self.name)

    def __eq__(self, other):
        print('compare', self.name, other.name)
        return self.name == other.name


@lru_cache(maxsize=2)
def shout(key):
    return key.name.upper()


for name in ('ab', 'ab', 'cd', 'xyz', 'ab'):
    print(shout(Key(name)), shout.cache_info())
try:
    shout([])
except TypeError as e:
    print('TypeError:', e)


class Greeter:
    @lru_cache
    def greet(self, name):
        return 'hello ' + name


g = Greeter()
print(g.greet('you'), g.greet('you'), Greeter.greet.cache_info().hits)
print(shout.__wrapped__.__name__, shout.cache_parameters())
