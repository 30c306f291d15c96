from operator import itemgetter, attrgetter, methodcaller, mul, contains, countOf
from functools import reduce
from collections import namedtuple

Student = namedtuple("Student", "name grade age")
students = [Student("john", "A", 15), Student("jane", "B", 12), Student("dave", "B", 10)]
print([s.name for s in sorted(students, key=attrgetter("grade", "age"))], max(students, key=itemgetter(2)).name)
print(list(map(methodcaller("title"), map(attrgetter("name"), students))), reduce(mul, range(1, 6)))
print(contains("abc", "b"), countOf([1, 2, 1], 1), dict(map(itemgetter(0, 2), students)))
d = {"b": 2, "a": 3, "c": 1}
print(sorted(d.items(), key=itemgetter(1)), sorted(d, key=d.get, reverse=True))
