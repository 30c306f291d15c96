import select

for args in [([-1], [], []), ([object()], [], []), (1, [], []), ([], [], [], -1), ([], [], [], 'x')]:
    try:
        print(select.select(*args))
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
