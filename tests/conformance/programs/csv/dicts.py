import csv
import io

r = csv.DictReader(['name,age', 'Ann,30', 'Bob,4,extra', 'Cy'])
print(r.fieldnames)
for row in r:
    print(row)
out = io.StringIO()
w = csv.DictWriter(out, ['a', 'b'], restval='-')
w.writeheader()
w.writerow({'b': 2, 'a': 1})
w.writerows([{'a': 3}])
print(repr(out.getvalue()))
try:
    w.writerow({'z': 1})
except ValueError as e:
    print(e)
print(list(csv.DictReader(['1,2'], fieldnames=['x', 'y'])))
