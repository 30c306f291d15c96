import pickle

value = {'name': 'Ada', 'born': 1815, 'tags': ['a', 'b'], 'pair': (1, 2.5), 'none': None}
for protocol in range(6):
    print(protocol, pickle.dumps(value, protocol))
