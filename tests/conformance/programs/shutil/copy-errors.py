import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir('folder')
with open('one', 'w') as f:
    f.write('1')
with open('folder/in', 'w') as f:
    f.write('in')

def show(call):
    try:
        print(call())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

show(lambda: shutil.copyfile('one', 'one'))
show(lambda: shutil.copyfile('none', 'x'))
show(lambda: shutil.copyfile('folder', 'x'))
show(lambda: shutil.copyfile('one', 'folder'))
show(lambda: shutil.copyfile('one', 'no/where'))
show(lambda: shutil.copytree('folder', 'folder'))
show(lambda: shutil.copytree('none', 'new'))
show(lambda: shutil.copytree('folder', 'copy'))
show(lambda: shutil.copytree('folder', 'copy'))
show(lambda: shutil.copytree('folder', 'copy', dirs_exist_ok=True))
show(lambda: shutil.rmtree('none'))
show(lambda: shutil.rmtree('none', ignore_errors=True))
show(lambda: shutil.rmtree('one'))
show(lambda: shutil.move('none', 'x'))
show(lambda: shutil.move('one', 'folder'))
show(lambda: shutil.move('folder/one', 'folder/in') if False else sorted(os.listdir('folder')))
show(lambda: shutil.move('folder', 'folder/sub'))
with open('one', 'w') as f:
    f.write('again')
show(lambda: shutil.move('one', 'folder'))
show(lambda: shutil.copymode('one', 'none'))
show(lambda: shutil.chown('one'))
show(lambda: shutil.chown('one', user='nobody-of-this-name'))
show(lambda: shutil.make_archive('base', 'no-such-format'))
