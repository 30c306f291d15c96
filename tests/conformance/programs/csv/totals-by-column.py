import csv
import io
from collections import defaultdict

DATA = """date,item,amount
2024-01-01,tea,3.50
2024-01-01,"milk, whole",1.20
2024-01-02,tea,7.00
"""
totals = defaultdict(float)
for row in csv.DictReader(io.StringIO(DATA)):
    totals[row["item"]] += float(row["amount"])
print(dict(totals))
out = io.StringIO()
w = csv.writer(out)
w.writerow(["item", "total"])
w.writerows(sorted((k, f"{v:.2f}") for k, v in totals.items()))
print(out.getvalue())
rows = list(csv.reader(io.StringIO(DATA)))
print([list(col) for col in zip(*rows)][1], len(rows), csv.Sniffer().has_header(DATA))
