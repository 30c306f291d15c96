import hashlib
import io

data = b'line\n' * 1000
print(hashlib.file_digest(io.BytesIO(data), 'sha256').hexdigest() == hashlib.sha256(data).hexdigest())
print(hashlib.file_digest(io.BytesIO(b''), hashlib.md5).hexdigest())
try:
    hashlib.file_digest(io.StringIO('text'), 'md5')
except ValueError as error:
    print('binary' in str(error))
