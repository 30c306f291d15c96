import os
import tempfile

os.chdir(tempfile.mkdtemp())
os.makedirs('a/b/c')
os.makedirs('a/b/c', exist_ok=True)
try:
    os.makedirs('a/b/c')
except FileExistsError as error:
    print(error)
try:
    os.rmdir('a')
except OSError as error:
    print(error)
open('a/file', 'w').close()
os.removedirs('a/b/c')
print(os.listdir('a'))
try:
    os.makedirs('a/file/sub')
except NotADirectoryError as error:
    print(error)
try:
    os.mkdir('x/y')
except FileNotFoundError as error:
    print(error)
os.remove('a/file')
os.removedirs('a')
print(os.listdir())
