import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes.hex(), u.fields, u.version, u.variant, u.urn)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org").version)
print(uuid.UUID(int=1), uuid.UUID(bytes=b"\x00" * 15 + b"\x02"), uuid.UUID("{urn:uuid:12345678123456781234567812345678}") == u, u > uuid.UUID(int=5), {u: 1}[u])
r = uuid.uuid4()
print(r.version, len(str(r)), r.variant == uuid.RFC_4122, r != uuid.uuid4())
for wrong in (lambda: uuid.UUID("short"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: u < 5, lambda: setattr(u, "hex", "x"), lambda: uuid.UUID(int=2**128)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
