from enum import Flag, IntFlag, STRICT, CONFORM, EJECT, KEEP, FlagBoundary

for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class F(Flag, boundary=boundary):
        A = 1
        B = 2

    try:
        v = F(5)
        print(boundary, repr(v), type(v).__name__)
    except ValueError as e:
        print(boundary, e)
print(list(FlagBoundary), F._boundary_, IntFlag._boundary_)

class Holes(Flag):
    A = 1
    C = 4
    AC = 5

print(Holes(5), ~Holes.A, repr(~Holes(5)), list(Holes), Holes._flag_mask_)
try:
    class Odd(Flag):
        X = 3
        Y = 4
    print(list(Odd), repr(Odd.X), Odd(3), list(Odd.X))
    print(Odd(1))
except ValueError as e:
    print(e)
