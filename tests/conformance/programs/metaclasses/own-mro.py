# A metaclass with a mro() of its own decides where attributes are looked for.
class Base:
    answer = 'base'


class Mixin:
    answer = 'mixin'


class Straight(type):
    def mro(cls):
        print('mro of', cls.__name__)
        return [cls, Mixin, Base, object]


class Thing(Base, metaclass=Straight):
    pass


print(Thing.answer, [c.__name__ for c in Thing.__mro__], Thing.__bases__)


class Wrong(type):
    def mro(cls):
        return [cls, 'object']


try:
    class Broken(metaclass=Wrong):
        pass
except TypeError as e:
    print('TypeError:', e)
