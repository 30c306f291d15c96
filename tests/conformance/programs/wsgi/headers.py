from wsgiref.headers import Headers

headers = Headers([('Content-Type', 'text/html'), ('Set-Cookie', 'a=1')])
headers.add_header('Set-Cookie', 'b=2', path='/', secure=None)
headers['X-Name'] = 'value'
print(len(headers), headers['content-type'], headers.get('nothing'), 'x-name' in headers)
print(headers.get_all('set-cookie'))
print(headers.setdefault('X-Name', 'other'), headers.setdefault('X-More', 'more'))
del headers['set-cookie']
print(headers.items())
print(repr(str(headers)), bytes(headers)[:13])
print(headers)
try:
    headers['X-Number'] = 5
except AssertionError as error:
    print('AssertionError:', error)
try:
    Headers({'a': 'b'})
except TypeError as error:
    print('TypeError:', error)
