import io
import os

os.chdir('/tmp')
with open('seek.txt', 'w+') as f:
    f.write('0123456789')
    for args in [(3, 1), (-3, 2), (-1,), (0, 5)]:
        try:
            print(f.seek(*args))
        except (io.UnsupportedOperation, ValueError) as e:
            print(type(e).__name__, e)
    print(f.seek(0, 2), f.seek(0, 1), f.seek(4), f.read())
os.remove('seek.txt')
