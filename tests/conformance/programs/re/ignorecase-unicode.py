# Letters match in any case, with the pairs that share a capital.
import re

for pattern, text in [('straße', 'STRAßE'), ('ΣΑΣ', 'σας'), ('k', '\u212a'), ('s', 'ſ'), ('µ', 'μ'),
                      ('İ', 'i'), ('[a-z]', '\u212a'), ('é', 'É'), ('ǆ', 'ǅ'), ('[α-ω]', 'Σ')]:
    print(ascii(pattern), ascii(text), bool(re.match(pattern, text, re.I)), bool(re.match(pattern, text, re.I | re.A)))
print(re.findall('[^a]', 'aAbB', re.I), re.findall(b'[k-m]', b'KLMN', re.I))
