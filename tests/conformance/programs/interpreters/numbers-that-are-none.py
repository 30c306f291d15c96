import _interpreters

def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)

main, _ = _interpreters.get_main()
for id in (99, -1, 'x', 2**70, main):
    attempt(_interpreters.destroy, id)
    attempt(_interpreters.is_running, id, restrict=True)
    attempt(_interpreters.run_string, id, '1')
    attempt(_interpreters.run_string, id, '1', restrict=True)
    attempt(_interpreters.set___main___attrs, id, {'a': 1})
