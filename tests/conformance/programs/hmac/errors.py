import hmac

def show(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

show(lambda: hmac.new(b'key', b'msg'))
show(lambda: hmac.new('key', b'msg', 'sha1'))
show(lambda: hmac.new(b'key', b'msg', 'nothing'))
show(lambda: hmac.new(b'key', b'msg', '').hexdigest())
show(lambda: hmac.new(b'key', 'msg', 'sha1'))
show(lambda: hmac.compare_digest('a', b'a'))
show(lambda: hmac.compare_digest('é', 'é'))
show(lambda: hmac.compare_digest(1, 2))
show(lambda: hmac.new(bytearray(b'key'), memoryview(b'msg'), 'sha1').hexdigest())
