def f(a, b):
    return a + b


code = f.__code__
for change in ({'co_name': 1}, {'co_nothing': 1}, {'co_consts': [1]}):
    try:
        code.replace(**change)
    except TypeError as error:
        print('TypeError:', error)
print(code.replace().co_name, code.replace() is code)
