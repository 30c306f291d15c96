class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        """Temperature in degrees."""
        print("get")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        print("set", value)
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("delete")
        del self._degrees

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32


c = Celsius(20)
c.degrees += 5
print(c.degrees, c.fahrenheit, Celsius.degrees.__doc__, type(Celsius.degrees).__name__, vars(c))
for bad in (lambda: setattr(c, "degrees", -300), lambda: setattr(c, "fahrenheit", 1), lambda: delattr(c, "fahrenheit")):
    try:
        bad()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
