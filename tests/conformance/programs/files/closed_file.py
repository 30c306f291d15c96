import os

os.chdir('/tmp')
f = open('shut.txt', 'w')
f.close()
f.close()
print(f.closed)
for call in [lambda: f.write('x'), lambda: f.read(), lambda: f.tell(), lambda: f.fileno(),
             lambda: f.flush(), lambda: list(f), lambda: f.__enter__(), lambda: f.readable()]:
    try:
        print(call())
    except ValueError as e:
        print(e)
os.remove('shut.txt')
