import csv
import io

rows = [['plain', 'with, comma', 'with "quotes"'], ['line\nbreak', '', ' spaces '], ["it's", '1.50', '\t'], ['é€', '=1+1', '""']]
for kw in ({}, {'delimiter': '\t'}, {'quoting': csv.QUOTE_ALL}, {'quotechar': "'"}, {'doublequote': False, 'escapechar': '\\'}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'lineterminator': '\n'}):
    out = io.StringIO(newline='')
    csv.writer(out, **kw).writerows(rows)
    back = list(csv.reader(io.StringIO(out.getvalue(), newline=''), **{k: v for k, v in kw.items() if k != 'lineterminator'}))
    print(kw, back == rows, len(out.getvalue()))
out = io.StringIO()
print([csv.writer(out).writerow(r) for r in ([], [None], [1, 2.5, True, None, b'b', [1]])], repr(out.getvalue()))
print(list(csv.reader(['a,b\r\n', 'c,d\r', 'e\n'])), list(csv.reader('x,y')), list(csv.reader(['"a""b",c""d,"e"f'])))
