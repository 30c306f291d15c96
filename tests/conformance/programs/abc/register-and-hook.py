from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods

class Drawable(ABC):
    pass

before = get_cache_token()

@Drawable.register
class Legacy:
    pass

print(issubclass(Legacy, Drawable), isinstance(Legacy(), Drawable), Drawable in Legacy.__mro__, get_cache_token() != before)
Drawable.register(tuple)
print(isinstance((), Drawable), isinstance([], Drawable))

class Quacks(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Quacks:
            return any("quack" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented

class Duck:
    def quack(self): ...

class Robot:
    pass

print(issubclass(Duck, Quacks), issubclass(Robot, Quacks), isinstance(Duck(), Quacks))
Quacks.register(Robot)
print(issubclass(Robot, Quacks))
for wrong in (lambda: Drawable.register(5), lambda: Legacy.register(int), lambda: issubclass(5, Drawable)):
    try:
        wrong()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    class A(ABC): pass
    class B(A): pass
    B.register(A)
except RuntimeError as e:
    print(e)

class Later(ABC):
    @abstractmethod
    def f(self): ...

Later.f = lambda self: "now"
update_abstractmethods(Later)
print(Later().f())
