import locale

print(locale.setlocale(locale.LC_NUMERIC, 'C'), locale.setlocale(locale.LC_TIME, 'POSIX'))
print(locale.setlocale(locale.LC_NUMERIC, None), locale.getlocale(locale.LC_NUMERIC), locale.normalize('C'))
print(locale.LC_ALL, locale.LC_CTYPE, locale.LC_TIME, locale.CHAR_MAX, issubclass(locale.Error, Exception))
try:
    locale.setlocale(99, 'C')
except locale.Error as e:
    print(e)
