class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    def __format__(self, spec):
        unit, _, rest = spec.partition(":")
        if unit == "f":
            return format(self.celsius * 9 / 5 + 32, rest or ".1f") + "F"
        return format(self.celsius, spec) + "C"

    def __str__(self):
        return "temp"


t = Temperature(21.5)
print(f"{t}", f"{t:.2f}", f"{t:f:.0f}", f"{t:f}", "{:6.1f}|{!s:>6}".format(t, t), format(t))


class NoFormat:
    def __str__(self):
        return "plain"


print(f"{NoFormat()}", format(NoFormat(), ""))
try:
    f"{NoFormat():>10}"
except TypeError as error:
    print(error)


class Bad:
    def __format__(self, spec):
        return 5


try:
    format(Bad())
except TypeError as error:
    print(error)
