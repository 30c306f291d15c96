import csv
import io

print(list(csv.reader(['a,b,c', '1,"x, y",3', '"say ""hi""",,', '', 'last'])))
print(list(csv.reader(io.StringIO('a;b\n"two\nlines";2\n'), delimiter=';')))
print(list(csv.reader(["'a','b,c'"], quotechar="'")), list(csv.reader([r'a\,b,c'], escapechar='\\')))
print(list(csv.reader(['a, b,  c'], skipinitialspace=True)), list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
r = csv.reader(['x', 'y'])
print(next(r), r.line_num, r.dialect.delimiter)
