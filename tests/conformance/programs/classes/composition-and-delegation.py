class Engine:
    def __init__(self, power):
        self.power = power
        self.running = False

    def start(self):
        self.running = True
        return f"engine {self.power} on"


class Car:
    def __init__(self, engine):
        self._engine = engine

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        print("delegating", name)
        return getattr(self._engine, name)


car = Car(Engine(90))
print(car.start(), car.running, car.power)
try:
    car.wings
except AttributeError as error:
    print(error)
car.power = 5
print(car.power, car._engine.power, hasattr(car, "missing"), getattr(car, "_nothing", "default"))


class Chain:
    def __init__(self, path=""):
        self._path = path

    def __getattr__(self, name):
        return Chain(f"{self._path}/{name}")

    def __str__(self):
        return self._path


print(Chain().users.ann.posts)
