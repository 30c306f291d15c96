class HttpError(Exception):
    status = 500

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        return f"{self.status} {super().__str__()}"


class NotFound(HttpError, LookupError):
    status = 404


for cls in (HttpError, NotFound):
    try:
        raise cls("page", path="/x")
    except LookupError as error:
        print("lookup", error, error.details, error.args)
    except HttpError as error:
        print("http", error, repr(error))


class Meters(float):
    def __repr__(self):
        return f"{float(self)}m"

    def __add__(self, other):
        return Meters(float(self) + other)


a = Meters(2.5)
print(a, a + 1, a * 2, type(a + 1).__name__, type(a * 2).__name__, round(a), a.is_integer(), f"{a:.1f}", sorted([Meters(3), Meters(1)]))
print(issubclass(NotFound, (KeyError, LookupError)), [c.__name__ for c in NotFound.__mro__])
