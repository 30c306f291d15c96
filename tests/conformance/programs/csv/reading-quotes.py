import csv
import io

text = 'name,note\nAnn,"said ""hi"""\nBob,"two\nlines"\nCid,"a,b"\n\nDan,\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
print(list(csv.DictReader(io.StringIO(text)))[0], list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a, b"], skipinitialspace=True)))
print(list(csv.reader(["1,2.5,x"], quoting=csv.QUOTE_NONNUMERIC)) if False else list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
d = csv.DictReader(io.StringIO("a,b\n1,2,3\n4\n"), restkey="more", restval="none")
print(d.fieldnames, list(d), d.line_num)
for wrong in (lambda: list(csv.reader(["a"], delimiter="ab")), lambda: list(csv.reader(['"open'], strict=True)), lambda: list(csv.reader([b"bytes"])), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: csv.reader(5), lambda: csv.reader([], dialect="nope"), lambda: list(csv.reader(["x,1"], quoting=csv.QUOTE_NONNUMERIC))):
    try:
        print(wrong())
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
