from difflib import SequenceMatcher

for a, b in [('abcd', 'bcde'), ('', ''), ('a', ''), ('spam', 'maps'), ('kitten', 'sitting'), ('same', 'same')]:
    s = SequenceMatcher(None, a, b)
    print(a, b, round(s.ratio(), 4), round(s.quick_ratio(), 4), round(s.real_quick_ratio(), 4))
s = SequenceMatcher()
s.set_seq2('apple')
for word in ('ape', 'appeal', 'maple', 'pear'):
    s.set_seq1(word)
    print(word, f'{s.ratio():.3f}')
