for spec in ('', 'd', 'n', 'c', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', '+', ' ', '-', ',', '_', '_b', '_x', '#_x', '010', '<8', '^8', '>8', '=+8', '*^9', '08,', '012_x', '=8', 'e', '.3f', '%', 'g', 'z.1f', ',.2f', '_.1f'):
    print(repr(spec), repr(format(1234567, spec) if spec != 'c' else format(97, spec)), repr(format(-42, spec)) if spec not in ('c',) else '')
for spec in ('.3d', 's', 'q', ',b', ',x', '_c', '+c', '#c', ',_d', 'z', 'zd', '1.d', '=', '10=', '{', '99999999999999999999', 'd ', ',n', '_n', '0.5', '.', '<<<'):
    try:
        print(repr(format(42, spec)))
    except ValueError as error:
        print(repr(spec), error)
for value, spec in ((-1, 'c'), (0x110000, 'c'), (10 ** 30, 'c'), (10 ** 400, 'e'), (True, 'd'), (True, ''), (False, '5'), (10 ** 25, ',')):
    try:
        print(repr(format(value, spec)))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
