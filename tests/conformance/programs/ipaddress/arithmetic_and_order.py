from ipaddress import IPv4Address, ip_address, ip_network, get_mixed_type_key

a = ip_address('1.1.1.1')
print(a + 5, a - 1, a + 256, a < ip_address('1.1.1.2'), a >= a, a == IPv4Address(16843009), hash(a) == hash(IPv4Address('1.1.1.1')))
print(sorted(map(ip_address, ['10.0.0.2', '9.0.0.1', '10.0.0.1'])), max(ip_address('::1'), ip_address('::2')))
print(sorted([ip_network('10.0.0.0/8'), ip_address('10.0.0.0'), ip_address('1.0.0.0')], key=get_mixed_type_key))
for f in (lambda: a < ip_address('::1'), lambda: a + 'x', lambda: ip_address('255.255.255.255') + 1,
          lambda: ip_address('0.0.0.0') - 1, lambda: a < 5):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
