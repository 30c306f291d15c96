from itertools import groupby
from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace as N

rows = [{'team': 'b', 'n': 3}, {'team': 'a', 'n': 2}, {'team': 'b', 'n': 1}]
rows.sort(key=itemgetter('team', 'n'))
print(rows)
for team, group in groupby(rows, key=itemgetter('team')):
    print(team, sum(map(itemgetter('n'), group)))
people = [N(name=N(first='Zoe'), age=3), N(name=N(first='adam'), age=3)]
print([p.name.first for p in sorted(people, key=attrgetter('age', 'name.first'))], max(people, key=attrgetter('name.first')).name.first)
print(list(map(methodcaller('split', ',', maxsplit=1), ['a,b,c', 'd'])), list(filter(methodcaller('startswith', 'a'), ['ab', 'ba'])))
first, *_ = map(itemgetter(slice(0, 2), -1), ['hello', 'abc'])
print(first, itemgetter('a')({'a': 1}), min({'x': 2, 'y': 1}.items(), key=itemgetter(1)))
try:
    sorted(rows, key=itemgetter('missing'))
except KeyError as error:
    print('KeyError', error)
