import csv

print(csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6\n').delimiter)
print(csv.Sniffer().has_header('name,age\nAnn,33\nBob,44\n'))
print(csv.Sniffer().sniff('"a","b"\n"c","d"\n').quotechar)
try:
    csv.Sniffer().sniff('')
except csv.Error as e:
    print(e)
