import locale

locale.setlocale(locale.LC_ALL, 'C')
print(locale.str(3.5), locale.str(1 / 3), locale.atof('3.5'), locale.atoi('12'), locale.atof('1e3'))
print(locale.format_string('%d %s %5.2f|%%', (1234567, 'a', 3.14159), grouping=True))
print(locale.format_string('%(x)d and %(y)s', {'x': 4, 'y': 'z'}), locale.format_string('%*d', (5, 3)))
print(locale.delocalize('1.5'), locale.localize('1234.5', grouping=True))
for act in (lambda: locale.atof('x'), lambda: locale.atoi('1.5'), lambda: locale.currency(3)):
    try:
        act()
    except ValueError as e:
        print(e)
