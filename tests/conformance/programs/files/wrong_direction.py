import io
import os

os.chdir('/tmp')
with open('one_way.txt', 'w') as f:
    for call in [f.read, f.readline, lambda: next(f), f.buffer.read]:
        try:
            print(call())
        except (io.UnsupportedOperation, AttributeError) as e:
            print(type(e).__name__, e)
with open('one_way.txt') as f:
    for call in [lambda: f.write('x'), lambda: f.buffer.write(b'x'), f.truncate]:
        try:
            print(call())
        except (io.UnsupportedOperation, AttributeError) as e:
            print(type(e).__name__, e)
print(issubclass(io.UnsupportedOperation, OSError), issubclass(io.UnsupportedOperation, ValueError))
os.remove('one_way.txt')
