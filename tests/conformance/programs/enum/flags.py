from enum import Flag, auto

class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    RW = READ | WRITE

p = Perm.READ | Perm.EXEC
print(p, repr(p), p.value, p.name, list(p), len(p))
print(Perm.READ in p, Perm.WRITE in p, bool(p & Perm.WRITE), p ^ Perm.READ, ~p, Perm.RW in Perm.RW)
print(Perm(0), repr(Perm(0)), bool(Perm(0)), Perm(7), Perm(3) is Perm.RW, list(Perm), len(Perm))
print([m.name for m in Perm], Perm.__members__.keys())
p |= Perm.WRITE
p &= ~Perm.READ
print(p)
for wrong in (lambda: Perm(8), lambda: Perm.READ | 2, lambda: Perm["NONE"], lambda: 2 in p, lambda: Perm(-100)):
    try:
        wrong()
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
print(f"{Perm.RW}", str(p), hash(Perm.RW) == hash(Perm(3)), Perm.READ == 1)
