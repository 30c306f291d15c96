class Plain:
    def __str__(self):
        return "plain text"


class Number(int):
    pass


class Text(str):
    def __str__(self):
        return "from __str__"


class Nothing:
    __format__ = None


print(f"{Plain()}", f"{Plain()!s:>12}", f"{Number(5):03d}", f"{Text('own')}", f"{Text('own'):>5}", f"{Text('own')!s}")
for attempt in (lambda: f"{Plain():>12}", lambda: f"{Plain():s}", lambda: f"{Nothing()}", lambda: "{:5}".format(Plain()), lambda: object().__format__("x"), lambda: format(Plain(), "") + 5):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
