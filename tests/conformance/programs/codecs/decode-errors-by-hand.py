for make in (lambda: UnicodeDecodeError('a'), lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError('utf-8', b'x', 0, 1), lambda: UnicodeDecodeError('utf-8', 'text', 0, 1, 'r'), lambda: UnicodeDecodeError(5, b'', 0, 1, 'r'), lambda: UnicodeDecodeError('utf-8', b'x', 'a', 1, 'r'), lambda: UnicodeEncodeError('utf-8', b'x', 0, 1, 'r'), lambda: UnicodeEncodeError('ascii', 'é', 0, 1, 5), lambda: UnicodeTranslateError('x', 0, 1), lambda: UnicodeTranslateError(b'x', 0, 1, 'r'), lambda: UnicodeEncodeError('a', 'b', 1.5, 2, 'r')):
    try:
        print(repr(make()))
    except TypeError as error:
        print(error)
e = UnicodeDecodeError('ascii', b'abc\xff', 3, 4, 'why')
print(e, e.start, e.end, e.object, e.reason, e.encoding, e.args)
e.start, e.end, e.reason = 0, 3, 'changed'
print(e)
print(UnicodeEncodeError('ascii', '€x', 0, 1, 'no'), UnicodeEncodeError('ascii', '\U0001f600', 0, 1, 'no'), UnicodeEncodeError('ascii', 'ab', 0, 2, 'no'), UnicodeTranslateError('é', 0, 1, 'no'))
