# Writing to a pipe that nobody can read raises BrokenPipeError.
import os

r, w = os.pipe()
os.close(r)
try:
    os.write(w, b'x')
except BrokenPipeError as e:
    print(e)
