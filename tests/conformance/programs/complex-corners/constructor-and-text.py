print(complex(), complex(1), complex(1, 2), complex(1.5, -0.0), complex("1+2j"), complex("-j"), complex(" (1-2j) "), complex("1e3+.5J"), complex("nan+infj"), complex("5"), complex("j"), complex("1_0+2j"), complex(1j), complex(True, False), complex(imag=3), complex(real=2))
for text in ("1 + 2j", "", "1+2", "1+j2", "(1+2j", "1+2i", "1+2jj", "abc", "()", "1+-2j", "++1j", "1j+1", "e"):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)
for call in (lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(None), lambda: complex([]), lambda: complex(1, 2, 3), lambda: complex(b"1"), lambda: complex(real="1", imag=2), lambda: complex(1, None), lambda: complex(x=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(1j, -1j, 0j, -0j, 1 - 0j, complex(0, -0.0), complex(-0.0, 1), 1e16j, 1.5 + 2j, str(2j), repr([1j]), complex("inf"), complex(0, float("nan")), 3.0 + 4.0j, -(1 + 2j), 1e-10 + 1e20j)
