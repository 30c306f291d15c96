import re
from collections import Counter

LOG = """\
127.0.0.1 - - [10/Oct/2023:13:55:36] "GET /index.html HTTP/1.1" 200 2326
10.0.0.5 - ann [10/Oct/2023:13:55:40] "POST /login HTTP/1.1" 302 -
127.0.0.1 - - [10/Oct/2023:13:56:01] "GET /missing HTTP/1.1" 404 512
not a log line
"""
line_re = re.compile(r'(?P<host>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\d+|-)$')
records, bad = [], []
for line in LOG.splitlines():
    if m := line_re.match(line):
        d = m.groupdict()
        d["size"] = 0 if d["size"] == "-" else int(d["size"])
        records.append(d)
    else:
        bad.append(line)
print(Counter(r["status"] for r in records), bad)
print([(r["host"], r["path"], r["size"]) for r in records])
print([r["user"] for r in records if r["user"] != "-"])
print(re.findall(r'"(\w+) (/\w*)', LOG), sum(map(int, re.findall(r"\b(\d+)$", LOG, re.M))))
for m in re.finditer(r"(\d+)/(\w+)/(\d+)", LOG):
    print(m.span(), m.group(2, 1))
