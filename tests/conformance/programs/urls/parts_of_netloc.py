from urllib.parse import urlsplit

for url in ('http://user:pw@Example.COM:81/', 'http://h', 'http://u@h:', 'http://[::1]:90/', 'http://[FE80::1%En0]/',
            'http://h:x/', 'http://h:99999/', 'http://:80/', 'path'):
    r = urlsplit(url)
    print(r.username, r.password, r.hostname, end=' ')
    try:
        print(r.port)
    except ValueError as e:
        print(e)
