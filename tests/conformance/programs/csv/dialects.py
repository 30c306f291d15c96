import csv
import io

class Semi(csv.excel):
    delimiter = ';'
    quoting = csv.QUOTE_NONNUMERIC
    lineterminator = '\n'

csv.register_dialect('semi', Semi)
csv.register_dialect('piped', delimiter='|', quotechar="'", escapechar='\\', doublequote=False, lineterminator='!')
print(csv.list_dialects(), csv.get_dialect('semi').delimiter, csv.get_dialect('excel').lineterminator == '\r\n')
out = io.StringIO()
csv.writer(out, 'semi').writerow([1, 'two', 3.5, None, True])
csv.writer(out, 'piped').writerow(["it's", 'a|b', '\\'])
print(repr(out.getvalue()), list(csv.reader(['1;"x";2.5'], 'semi')))
for name in ('QUOTE_ALL', 'QUOTE_MINIMAL', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL'):
    out = io.StringIO()
    csv.writer(out, quoting=getattr(csv, name), escapechar='\\').writerow([1, 'a,b', None, '', 'q"'])
    print(name, repr(out.getvalue()))
csv.unregister_dialect('piped')
for wrong in (lambda: csv.get_dialect('piped'), lambda: csv.register_dialect('x', delimiter='ab'), lambda: csv.register_dialect('x', quotechar=5),
              lambda: csv.register_dialect('x', quoting=99), lambda: csv.register_dialect(5), lambda: csv.register_dialect('x', unknown=1),
              lambda: csv.register_dialect('x', delimiter='\n'), lambda: csv.register_dialect('x', quotechar=None, quoting=csv.QUOTE_ALL),
              lambda: csv.unregister_dialect('none'), lambda: csv.reader([], 'none'), lambda: csv.register_dialect('x', delimiter='')):
    try:
        print(wrong())
    except (csv.Error, TypeError, ValueError) as error:
        print(type(error).__name__, error)
