import copy
a = [[1, 2], {"k": [3]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[0].append(9); a[1]["k"].append(8)
print(b, c)
