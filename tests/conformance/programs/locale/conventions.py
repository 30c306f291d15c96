import locale

print(locale.setlocale(locale.LC_ALL, 'C'))
conventions = locale.localeconv()
for name in sorted(conventions):
    print(name, repr(conventions[name]))
