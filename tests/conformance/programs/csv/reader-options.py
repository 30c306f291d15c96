import csv

rows = ['a, "b c" ,d', '"multi', 'line",2', "x\\,y,z", '', '"un"closed,1', 'last']
for kw in ({}, {'skipinitialspace': True}, {'quoting': csv.QUOTE_NONE}, {'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'}, {'quotechar': "'"}):
    r = csv.reader(rows, **kw)
    print(kw, list(r), r.line_num)
r = csv.reader(['a,b'])
print(r.dialect.delimiter, next(r), next(r, 'done'))
for lines, kw in ((['"a'], {'strict': True}), (['"a"b'], {'strict': True}), (['a\nb', 'c'], {}), (['1,x'], {'quoting': csv.QUOTE_NONNUMERIC}),
                  ([b'a'], {}), ([5], {}), (['a\0b'], {}), (['a\\'], {'escapechar': '\\', 'strict': True})):
    try:
        print(list(csv.reader(lines, **kw)))
    except (csv.Error, ValueError) as error:
        print(type(error).__name__, error)
old = csv.field_size_limit(3)
try:
    list(csv.reader(['abcd']))
except csv.Error as error:
    print(error)
print(csv.field_size_limit(old), old)
for wrong in (lambda: csv.reader(5), lambda: csv.field_size_limit('x'), lambda: csv.writer(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
