from urllib.parse import urlencode, quote

print(urlencode({'a': 1, 'b': 'x y', 'ü': 'é'}))
print(urlencode([('a', 1), ('a', 2)]))
print(urlencode({'l': [1, 2]}))
print(urlencode({'l': [1, 2], 's': 'ab', 't': ()}, doseq=True))
print(urlencode({b'k': b'v w'}))
print(urlencode({'a': 'b c/d'}, quote_via=quote))
print(urlencode({'a': '/'}, safe='/'))
print(urlencode({}))
print(urlencode({'n': None, 'f': 1.5}))
print(urlencode({'a': 'é'}, encoding='latin-1'))
