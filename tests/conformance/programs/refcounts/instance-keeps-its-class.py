class Loud:
    def __del__(self):
        print('gone')


def make():
    class Local:
        loud = Loud()

    return Local()


thing = make()
for _ in range(3):
    print(type(thing).__name__, 'loud' in dir(type(thing)))
print('still there:', type(thing).loud is not None)
type(thing).loud = None
print('end')
