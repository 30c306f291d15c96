import hashlib
import hmac

key, message = b'secret key', b'the message'
h = hmac.new(key, message, 'sha256')
print(h.hexdigest(), h.name, h.digest_size, h.block_size)
step = hmac.new(key, digestmod=hashlib.sha1)
for part in (b'the ', b'message'):
    step.update(part)
other = step.copy()
other.update(b'!')
print(step.hexdigest(), other.hexdigest() == step.hexdigest(), step.name)
print(hmac.digest(key, message, 'md5').hex())
print(hmac.new(b'k' * 200, b'', 'sha512').hexdigest()[:32])
print(hmac.compare_digest(h.digest(), hmac.digest(key, message, 'sha256')), hmac.compare_digest('a', 'b'))
print(hmac.compare_digest(b'a', b'ab'))
