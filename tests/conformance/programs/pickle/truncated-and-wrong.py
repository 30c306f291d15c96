import pickle

data = pickle.dumps([1, 'two', 3.0])
for cut in (0, 1, 2, 5, len(data) - 1):
    try:
        print(pickle.loads(data[:cut]))
    except Exception as error:
        print(cut, type(error).__name__, error)
for wrong in (b'\xff.', b'x.', b"'.", b'0.', b'.', b't.', b'h\x05.', b'\x80\x09.', b'K\x01)\x81.', b'](K\x01u.',
              b'K\x01Q.', b'\x82\x01.', b'cmath\nnothing\n.', b'cno_such_module\nx\n.'):
    try:
        print(pickle.loads(wrong))
    except Exception as error:
        print(wrong, type(error).__name__, error)
