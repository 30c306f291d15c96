# What the assert methods say.
from unittest.mock import Mock, call

def attempt(check, *args, **kwargs):
    try:
        check(*args, **kwargs)
    except AssertionError as error:
        print(error)
    else:
        print('passes')

m = Mock(name='send')
attempt(m.assert_called)
attempt(m.assert_called_with, 1)
m(1, key='v')
m(2)
attempt(m.assert_not_called)
attempt(m.assert_called_once)
attempt(m.assert_called_once_with, 2)
attempt(m.assert_called_with, 1)
attempt(m.assert_called_with, 2)
attempt(m.assert_any_call, 1, key='v')
attempt(m.assert_any_call, 3)
attempt(m.assert_has_calls, [call(1, key='v'), call(2)])
attempt(m.assert_has_calls, [call(2), call(1, key='v')])
attempt(m.assert_has_calls, [call(2), call(1, key='v')], any_order=True)
