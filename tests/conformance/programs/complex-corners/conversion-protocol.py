class HasComplex:
    def __complex__(self):
        return 1 + 2j


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 4


class Bad:
    def __complex__(self):
        return 1.5


class Own(complex):
    def __repr__(self):
        return "Own" + super().__repr__()


print(complex(HasComplex()), complex(HasFloat()), complex(HasIndex()), complex(HasFloat(), HasIndex()), Own(1, 2), Own(1) + 1, type(Own(1) + 1).__name__, [Own(3j)], complex(Own(5)).__class__.__name__)
for call in (lambda: complex(Bad()), lambda: complex(1, HasComplex()), lambda: complex(HasComplex(), 1), lambda: complex(1j, 1j), lambda: complex.__complex__(1j), lambda: complex.from_number(2), lambda: complex.from_number("2")):
    try:
        print(call())
    except TypeError as error:
        print(error)
for attribute in ("real", "imag"):
    try:
        setattr(1j, attribute, 5)
    except AttributeError as error:
        print(error)
