import hashlib
import hmac

print(hmac.new(b'key', b'message', 'sha256').hexdigest())
print(hmac.new(b'k' * 200, b'message', hashlib.md5).hexdigest(), hmac.digest(b'key', b'm', 'sha1').hex())
h = hmac.new(b'key', digestmod='sha512')
h.update(b'in ')
copy = h.copy()
h.update(b'parts')
print(h.hexdigest()[:40], copy.hexdigest()[:40], h.name, h.digest_size, h.block_size)
print(hmac.compare_digest('abc', 'abc'), hmac.compare_digest(b'abc', b'abd'))
for wrong in (lambda: hmac.new(b'k', b'm'), lambda: hmac.compare_digest('a', b'a'), lambda: hmac.compare_digest('é', 'é')):
    try:
        wrong()
    except TypeError as error:
        print(error)
