import csv
import io

rows = [['a', 1, None, 2.5], ['x,y', 'say "hi"', 'two\nlines', ''], [''], []]
for options in [{}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': '\t'},
                {'lineterminator': '\n', 'quotechar': "'"}, {'dialect': 'unix'}, {'doublequote': False, 'escapechar': '\\'}]:
    out = io.StringIO()
    w = csv.writer(out, **options)
    w.writerows(rows)
    print(options, repr(out.getvalue()))
