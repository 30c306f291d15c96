import csv
import io

text = 'name,age\nAnn,30,extra,more\nBob\n\nCy,5\n'
for row in csv.DictReader(io.StringIO(text), restkey='rest', restval='?'):
    print(row)
r = csv.DictReader(io.StringIO(text), fieldnames=['n', 'a'])
print(r.fieldnames, next(r), r.line_num)
print(csv.DictReader([]).fieldnames, list(csv.DictReader(['a,a', '1,2'])))
out = io.StringIO()
w = csv.DictWriter(out, ['a', 'b'], restval='-', extrasaction='ignore', lineterminator='\n')
print(w.writeheader(), w.writerow({'a': 1, 'c': 3}))
w.writerows([{'b': 'x'}, {}])
print(repr(out.getvalue()))
strict = csv.DictWriter(out, ['a'])
for wrong in (lambda: strict.writerow({'a': 1, 'z': 2}), lambda: csv.DictWriter(out, ['a'], extrasaction='what'), lambda: csv.DictWriter(out),
              lambda: csv.writer(out).writerow(5), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']),
              lambda: csv.writer(out, quoting=csv.QUOTE_NONE, delimiter=' ', skipinitialspace=True).writerow([''])):
    try:
        print(wrong())
    except (ValueError, TypeError, csv.Error) as error:
        print(type(error).__name__, error)
