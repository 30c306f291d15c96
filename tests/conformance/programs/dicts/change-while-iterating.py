d = {i: i * i for i in range(5)}
try:
    for k in d:
        if k == 2:
            d[99] = "new"
except RuntimeError as error:
    print(error, 99 in d)
try:
    for k in d:
        del d[k]
except RuntimeError as error:
    print(error, len(d))
for k in list(d):
    if k % 2:
        del d[k]
print(d)
for k in d:
    d[k] = "same size"
print(d)
try:
    for k, v in d.items():
        d.pop(k)
        d[k + 100] = v
except RuntimeError as error:
    print(error)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
