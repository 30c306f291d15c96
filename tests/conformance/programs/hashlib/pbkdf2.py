import hashlib

print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 1000).hex())
print(hashlib.pbkdf2_hmac('sha1', b'password', b'salt', 2, dklen=50).hex())
print(hashlib.pbkdf2_hmac('sha512', b'p' * 200, b'', 3).hex()[:40])
for wrong in (('nothing', b'', b'', 1), ('md5', b'', b'', 0), ('md5', b'', b'', 1, 0)):
    try:
        hashlib.pbkdf2_hmac(*wrong)
    except ValueError as error:
        print(error)
