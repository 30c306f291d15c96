# A command line that ends too early.
import shlex

for line in ['"open', "it's", 'back\\', '"a\\"', "'\\'"]:
    for posix in (True, False):
        try:
            print(posix, shlex.split(line, posix=posix))
        except ValueError as e:
            print(posix, repr(line), e)
for thing in (None, 3, b'bytes'):
    try:
        print(shlex.split(thing))
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
