for source in ("t'{'", "t'}'", "t'{}'", "t'{ }'", "t'{x!}'", "t'{x!q}'", "t'{a b}'", "t'{x:{y}'", "t'{lambda x: 1}'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "ft'x'", "bt'x'", "ut'x'", "t'{*a}'", "t'{x=!r:>5}'", "t'\\N{nope}'", "t'{x!r :>5}'", "t'{1:{2:{3}}}'", "t'''{\n1}'''", "t'{yield}'", "rt'{1}' tr'{2}'", "t'{!r}'"):
    try:
        compile(source, 's', 'eval')
        print(source, 'fine')
    except SyntaxError as error:
        print(repr(source), error.msg, error.offset)
