import csv
import io

out = io.StringIO()
for call in [lambda: csv.writer(3), lambda: csv.reader(['a'], dialect='nope'), lambda: csv.writer(out).writerow(3),
             lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: list(csv.reader(['"a'], strict=True)),
             lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader([b'a'])),
             lambda: csv.writer(out, quoting=9), lambda: csv.writer(out, delimiter='ab'), lambda: csv.writer(out, delimiter=3),
             lambda: list(csv.reader(['x,y'], quoting=csv.QUOTE_NONNUMERIC)), lambda: list(csv.reader(['a\rb']))]:
    try:
        print(call())
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(csv.list_dialects())
