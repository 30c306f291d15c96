open('/tmp/x', 'w').close()
for args in [('/tmp/there/is/none',), ('/tmp',), ('/tmp/x', 'q'), ('/tmp/x', 'rw'), ('/tmp/x', 'tb'),
             ('/tmp/x', 'r', 0), ('/tmp/x', 'rb', -1, 'utf-8'), (1.5,), (None,), ('/tmp/x', 3),
             ('/tmp/x', 'w', -1, 'nothing'), (-1,), ('a\0b',), ('',), ('/tmp/x', 'w', -1, None, None, 'z')]:
    try:
        print(open(*args))
    except (OSError, ValueError, TypeError, LookupError) as e:
        print(type(e).__name__, e)
