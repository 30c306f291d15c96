import pickle

for count in (999, 1000, 1001, 2000, 2500):
    data = pickle.dumps(list(range(count)), 2)
    print(count, len(data), data.count(b'('), data.count(b'e.'), pickle.loads(data) == list(range(count)))
for count in (1000, 1001):
    table = dict.fromkeys(range(count))
    data = pickle.dumps(table)
    print(count, len(data), pickle.loads(data) == table)
    numbers = set(range(count))
    data = pickle.dumps(numbers)
    print(count, len(data), pickle.loads(data) == numbers)
