# The four normal forms.
import unicodedata as u

samples = ['é', 'e\u0301', 'ﬁ', '한', '\u1112\u1161\u11ab', 'a\u0315\u0300\u05ae\u0300b', '\u212b', '½', '\u0958', 'ascii',
           '\u1e0a\u0323', 'q\u0323\u0307', '\u2126', '①', 'ＡＢ', '\u0344', 'x\u0301\u0308']
for form in ['NFC', 'NFD', 'NFKC', 'NFKD']:
    print(form, [ascii(u.normalize(form, s)) for s in samples])
    print([u.is_normalized(form, s) for s in samples])
try:
    u.normalize('NFX', 'a')
except ValueError as e:
    print(e)
def strip_accents(s):
    return ''.join(c for c in u.normalize('NFD', s) if u.category(c) != 'Mn')
print(strip_accents('Čeština, français, größer, señor'))
