print(b', '.join([b'a', bytearray(b'b'), memoryview(b'c')]), bytearray(b'-').join((b'x',)), b''.join([]), b'abc'.translate(None, b'b'), b'abc'.translate(bytes(range(256))[::-1])[0], bytes.maketrans(b'ab', b'xy')[97:99])
print(b'a,b,,c'.split(b','), b'  a b '.split(), b'a b c'.rsplit(None, 1), b'k=v=w'.partition(b'='), b'x'.rpartition(b'='), b'l1\r\nl2\rl3\n'.splitlines(True), b'aXbX'.replace(b'X', b'', 1))
print(b'abcabc'.find(b'c', 3), b'abc'.index(98), b'aaa'.count(b'a'), 97 in b'abc', b'bc' in b'abc', b'abc'.startswith((b'x', b'ab')), b'abc'.removeprefix(b'a').removesuffix(b'c'), b'7'.zfill(3), b'-7'.zfill(4), b'x'.center(5, b'.'), b'\tx'.expandtabs(4))
for wrong in (lambda: b','.join(['a']), lambda: b','.join([1]), lambda: b','.join(5), lambda: b'a'.translate(b'short'), lambda: bytes.maketrans(b'a', b'bc'), lambda: b'a'.split(''), lambda: b'a'.split(b''), lambda: b'a'.replace('a', 'b'), lambda: b'a'.find('a'), lambda: b'a'.index(b'z'), lambda: b'a'.find(256), lambda: 'a' in b'a', lambda: 300 in b'a', lambda: b'a'.startswith('a'), lambda: b'a'.startswith(('a',)), lambda: b'a'.center(5, 'x'), lambda: b'a'.center(5, b'xx'), lambda: b'a' + 'a', lambda: b'a' * 'a', lambda: b'a'[1.5], lambda: b'a'.decode('nope'), lambda: b'a'.partition(''), lambda: b'a'.strip('a'), lambda: b'\xff'.decode(), lambda: b'a'.hex(5), lambda: bytes.fromhex('zz'), lambda: bytes.fromhex('abc'), lambda: b'a' < 'a', lambda: b'a' % 5):
    try:
        print(wrong())
    except (TypeError, ValueError, LookupError) as error:
        print(type(error).__name__, error)
