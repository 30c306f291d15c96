import uuid

print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'https://python.org'))
u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version)
print(uuid.UUID(int=5), uuid.UUID(bytes=b'0123456789abcdef'), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)))
print(uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4() != uuid.uuid4(), len(str(uuid.uuid4())), u < uuid.UUID(int=1))
print(uuid.uuid7().version, uuid.uuid6().version, uuid.uuid8(1, 2, 3), uuid.NIL, uuid.MAX)
for wrong in (lambda: uuid.UUID('12'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'short')):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    u.int = 5
except TypeError as error:
    print(error)
