def keys(source):
    try:
        exec(f'match {{}}:\n    case {source}: pass')
        print(source, 'fine')
    except SyntaxError as error:
        print(source, '|', error.msg)
for source in ("{'a': 1, 'a': 2}", '{1: a, 1: b}', '{1: a, 1.0: b}', '{1: a, True: b}', "{'a': 1, b'a': 2}", '{-1: a, -1: b}', '{1 + 2j: a, 1 + 2j: b}', '{None: a, None: b}', '{0: a, False: b}', '{0: a, -0: b}', "{'a' 'b': x, 'ab': y}", '{1: {1: a}, 2: b}'):
    keys(source)
class K:
    a = b = 'same'
try:
    match {'same': 1}:
        case {K.a: x, K.b: y}:
            print(x, y)
except ValueError as error:
    print(error)
match {'same': 1, 'other': 2}:
    case {K.a: x, 'other': y, **rest}:
        print(x, y, rest)
