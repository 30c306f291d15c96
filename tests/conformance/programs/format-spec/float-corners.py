values = (0.0, -0.0, 1.5, 2.5, 123456789.123, 1e-7, 1e22, float('inf'), float('-nan'), 0.1 + 0.2)
for spec in ('', 'g', '.3', '.0f', '.2e', '#.0f', '#g', '+.1f', ' .1f', ',.2f', '_.3f', '012.2f', '>12', '=+12.1f', 'z.0f', '%', '.1%', 'n', 'G', 'E', 'F', '.10g', '1', '*^15.4'):
    print(repr(spec), [format(v, spec) for v in values])
print(format(1e16, ''), format(1e16, 'r') if False else '', format(123456.0, ',g'), format(0.00001, 'g'), format(1e15, ''), format(5e-324, ''), format(1.0, '.30f'))
for spec in ('d', 'x', 'c', 's', ',n', '.', '.-1', 'b', '+z', '=<', '.99999999999999999999', '_n', '10.3.1', ',_', '0,,'):
    try:
        print(repr(format(1.5, spec)))
    except ValueError as error:
        print(repr(spec), error)
print(f'{1.5:{10}.{2}f}', f'{2 ** 0.5!r:>22}', '{:{w}.{p}}'.format(3.14159, w=8, p=3), '%.3g %g %#g' % (1e10, 1e5, 1.0), round(2.675, 2), round(-0.5), round(1e20, -19))
