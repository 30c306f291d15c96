from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right

people = [('Ann', 20), ('Bob', 30), ('Cy', 30), ('Di', 40)]
age = lambda person: person[1]
print(bisect_left(people, 30, key=age), bisect_right(people, 30, key=age), bisect(people, 99, key=age))
insort(people, ('Eve', 30), key=age)
insort_left(people, ('Flo', 30), key=age)
print([name for name, _ in people])
data = [1, 3, 3, 3, 5]
print(bisect_left(data, 3, 2), bisect_left(data, 3, lo=0, hi=1), bisect_right(data, 3, hi=3), bisect_left(data, 3, hi=None))
print(bisect_left([], 1), bisect_left('aceg', 'd'), bisect_left(range(0, 100, 10), 55))
calls = []
def noisy(x):
    calls.append(x)
    return -x
down = [9, 7, 5, 3, 1]
print(bisect_left(down, -5, key=noisy), calls)
insort_right(down, 6, key=lambda x: -x)
print(down)

class Seq:
    def __len__(self):
        return 10
    def __getitem__(self, i):
        print('looks at', i)
        return i * i
    def insert(self, i, x):
        print('insert', i, x)

insort(Seq(), 17)
