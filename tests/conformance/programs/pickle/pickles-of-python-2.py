import pickle

print(pickle.loads(b"(dp0\nS'name'\np1\nS'Ada'\np2\nsS'n'\nI3\ns."))
print(pickle.loads(b"c__builtin__\nxrange\n(I0\nI5\nI2\ntR."))
print(pickle.loads(b"ccopy_reg\n_reconstructor\n(c__builtin__\nobject\nc__builtin__\nobject\nNtR.").__class__)
print(pickle.loads(b"cexceptions\nValueError\n(S'x'\ntR."))
old = b"U\x03\xe9t\xe9."
try:
    pickle.loads(old)
except UnicodeDecodeError as error:
    print(error)
print(pickle.loads(old, encoding='latin1'), pickle.loads(old, encoding='bytes'))
print(pickle.dumps([range(3), ValueError('x'), len], 2))
print(pickle.dumps(len, 2, fix_imports=False))
