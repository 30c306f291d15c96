import os

os.chdir('/tmp')
try:
    with open('err.txt', 'w') as f:
        f.write('before')
        raise KeyError('inside')
except KeyError as e:
    print(e, f.closed)
print(open('err.txt').read())
os.remove('err.txt')
