def note(name, value=1):
    print("evaluating", name)
    return value


class Loud:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        print("formatting", self.name, repr(spec))
        return f"<{self.name}>"

    def __repr__(self):
        print("repr of", self.name)
        return self.name


print(f"{note('a')} {note('b')} {note('c'):{note('width', 5)}}")
print(f"{Loud('one'):{note('spec', 3)}} {Loud('two')!r} {Loud('three')}")
try:
    print(f"{note('first')} {1 / 0} {note('never')}")
except ZeroDivisionError as error:
    print(error)
print(f"{note('left') + note('right')}{[note(n) for n in 'xy']}")
