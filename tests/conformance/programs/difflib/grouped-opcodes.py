from difflib import SequenceMatcher

a = list(map(str, range(1, 40)))
b = a[:]
b[8:8] = 'i'
b[20] += 'x'
b[23:28] = []
b[30] += 'y'
for group in SequenceMatcher(None, a, b).get_grouped_opcodes(2):
    print(group)
print(list(SequenceMatcher(None, a, a).get_grouped_opcodes()))
