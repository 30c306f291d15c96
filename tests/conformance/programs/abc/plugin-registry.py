from abc import ABC, abstractmethod

class Exporter(ABC):
    registry = {}

    def __init_subclass__(cls, *, kind, **kw):
        super().__init_subclass__(**kw)
        Exporter.registry[kind] = cls

    @abstractmethod
    def export(self, data): ...

    def __call__(self, data):
        return f"{type(self).__name__}: {self.export(data)}"

class Csv(Exporter, kind="csv"):
    def export(self, data):
        return ",".join(map(str, data))

class Half(Exporter, kind="half"):
    pass

print(sorted(Exporter.registry), Exporter.registry["csv"]()([1, 2]))
try:
    Exporter.registry["half"]()
except TypeError as e:
    print(e)
try:
    class NoKind(Exporter):
        def export(self, data): ...
except TypeError as e:
    print(e)
