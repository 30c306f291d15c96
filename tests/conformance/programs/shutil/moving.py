import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
open('a', 'w').write('a')
os.mkdir('d')
print(shutil.move('a', 'b'), shutil.move('b', 'd'), os.listdir('d'))
open('b', 'w').close()
try:
    shutil.move('b', 'd')
except shutil.Error as e:
    print(e)
try:
    shutil.move('nope', 'x')
except FileNotFoundError as e:
    print(e)
print(shutil.move('d', 'e'), sorted(os.listdir()))
print(shutil.which('no-such-program'), shutil.get_terminal_size((100, 30)).columns > 0)
