from abc import ABC, abstractmethod

class Repository(ABC):
    def __init_subclass__(cls, /, kind="memory", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind

    @abstractmethod
    def add(self, item):
        print("base checks", item)
        return item is not None

    @staticmethod
    @abstractmethod
    def version(): ...

class Memory(Repository):
    def __init__(self):
        self.items = []

    def add(self, item):
        if super().add(item):
            self.items.append(item)

    @staticmethod
    def version():
        return 2

class Disk(Memory, kind="disk"):
    pass

m = Memory()
m.add(1)
m.add(None)
print(m.items, Memory.kind, Disk.kind, Disk().version())
try:
    class Broken(Repository):
        def add(self, item): ...
    Broken()
except TypeError as e:
    print(e)
print(Repository.version.__isabstractmethod__, Memory.version())
class Sub(Repository):
    add = None
    version = 1
print(type(Sub()).__name__, Sub.__abstractmethods__)
