import pickle

small = pickle.dumps('ab', 4)
print(small)
print(pickle.dumps(1, 4), pickle.dumps(1000, 4))
big = pickle.dumps(['x' * 70_000, 'y'], 4)
print(len(big), big[:12], big[-12:])
many = pickle.dumps([('key%d' % i, i) for i in range(20_000)], 4)
print(len(many), many.count(b'\x95'), many[:16])
print(len(pickle.loads(many)))
