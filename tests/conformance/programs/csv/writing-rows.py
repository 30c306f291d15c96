import csv
import io

f = io.StringIO()
w = csv.writer(f)
print(w.writerow(["a", 1, 2.5, None, 'q"uote', "com,ma", "new\nline", ""]))
w.writerows([[1, 2], ("x", True)])
print(repr(f.getvalue()))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    f = io.StringIO()
    csv.writer(f, quoting=quoting, lineterminator="|").writerow(["s", 1, None, "a b"])
    print(f.getvalue())
f = io.StringIO()
d = csv.DictWriter(f, ["id", "name"], extrasaction="ignore", restval="?", delimiter="\t", lineterminator="\n")
d.writeheader()
d.writerow({"id": 1, "name": "Ann", "x": 9})
d.writerow({"id": 2})
print(f.getvalue(), end="")
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE, escapechar="\\")
f = io.StringIO()
csv.writer(f, "pipes").writerow(["a|b", "c"])
print(f.getvalue().strip(), "pipes" in csv.list_dialects(), csv.get_dialect("excel").delimiter)
for wrong in (lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: w.writerow(5), lambda: csv.DictWriter(f, ["a"]).writerow({"b": 1}), lambda: csv.writer(3)):
    try:
        print(wrong())
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
