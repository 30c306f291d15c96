class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __float__(self):
        return self.degrees

    def __int__(self):
        return int(self.degrees)

    def __index__(self):
        return round(self.degrees)

    def __str__(self):
        return f"{self.degrees}°"

    def __repr__(self):
        return f"Celsius({self.degrees})"


class OnlyFloat:
    def __float__(self):
        return 2.5


warm = Celsius(21.75)
print("%s %r %a %f %.1f %d %x %c" % (warm, warm, warm, warm, warm, warm, warm, Celsius(65)))
print("%d" % 2.99, "%d" % -2.99, "%i" % True, "%d" % 1e15, "%s" % 1e15, "%.3s" % warm, "%f" % OnlyFloat())
for template in ("%d", "%x", "%c", "%g"):
    try:
        print(template % OnlyFloat())
    except TypeError as error:
        print(error)
